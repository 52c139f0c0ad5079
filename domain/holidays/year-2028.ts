import type { YearOfHolidays } from './year.ts';

export const year2028: YearOfHolidays = {
  both: [
    { day: '2028-01-01', name: 'Yılbaşı' },
    { day: '2028-02-25', name: 'Ramazan Bayramı arifesi', half: true, computed: true },
    { day: '2028-02-26', name: 'Ramazan Bayramı 1. gün', computed: true },
    { day: '2028-02-27', name: 'Ramazan Bayramı 2. gün', computed: true },
    { day: '2028-02-28', name: 'Ramazan Bayramı 3. gün', computed: true },
    { day: '2028-04-23', name: 'Ulusal Egemenlik ve Çocuk Bayramı' },
    { day: '2028-05-01', name: 'Emek ve Dayanışma Günü' },
    { day: '2028-05-04', name: 'Kurban Bayramı arifesi', half: true, computed: true },
    { day: '2028-05-05', name: 'Kurban Bayramı 1. gün', computed: true },
    { day: '2028-05-06', name: 'Kurban Bayramı 2. gün', computed: true },
    { day: '2028-05-07', name: 'Kurban Bayramı 3. gün', computed: true },
    { day: '2028-05-08', name: 'Kurban Bayramı 4. gün', computed: true },
    { day: '2028-05-19', name: "Atatürk'ü Anma, Gençlik ve Spor Bayramı" },
    { day: '2028-08-30', name: 'Zafer Bayramı' },
    { day: '2028-10-28', name: 'Cumhuriyet Bayramı arifesi', half: true },
    { day: '2028-10-29', name: 'Cumhuriyet Bayramı' },
  ],
  TR: [{ day: '2028-07-15', name: 'Demokrasi ve Millî Birlik Günü' }],
  TRNC: [
    { day: '2028-07-20', name: 'Barış ve Özgürlük Bayramı' },
    { day: '2028-08-01', name: 'Toplumsal Direniş Bayramı' },
    { day: '2028-08-03', name: 'Mevlit Kandili', computed: true },
    { day: '2028-11-15', name: "Kuzey Kıbrıs Türk Cumhuriyeti'nin kuruluşu" },
  ],
};
