import type { YearOfHolidays } from './year.ts';

export const year2030: YearOfHolidays = {
  both: [
    { day: '2030-01-01', name: 'Yılbaşı' },
    { day: '2030-02-03', name: 'Ramazan Bayramı arifesi', half: true, computed: true },
    { day: '2030-02-04', name: 'Ramazan Bayramı 1. gün', computed: true },
    { day: '2030-02-05', name: 'Ramazan Bayramı 2. gün', computed: true },
    { day: '2030-02-06', name: 'Ramazan Bayramı 3. gün', computed: true },
    { day: '2030-04-12', name: 'Kurban Bayramı arifesi', half: true, computed: true },
    { day: '2030-04-13', name: 'Kurban Bayramı 1. gün', computed: true },
    { day: '2030-04-14', name: 'Kurban Bayramı 2. gün', computed: true },
    { day: '2030-04-15', name: 'Kurban Bayramı 3. gün', computed: true },
    { day: '2030-04-16', name: 'Kurban Bayramı 4. gün', computed: true },
    { day: '2030-04-23', name: 'Ulusal Egemenlik ve Çocuk Bayramı' },
    { day: '2030-05-01', name: 'Emek ve Dayanışma Günü' },
    { day: '2030-05-19', name: "Atatürk'ü Anma, Gençlik ve Spor Bayramı" },
    { day: '2030-08-30', name: 'Zafer Bayramı' },
    { day: '2030-10-28', name: 'Cumhuriyet Bayramı arifesi', half: true },
    { day: '2030-10-29', name: 'Cumhuriyet Bayramı' },
  ],
  TR: [{ day: '2030-07-15', name: 'Demokrasi ve Millî Birlik Günü' }],
  TRNC: [
    { day: '2030-07-13', name: 'Mevlit Kandili', computed: true },
    { day: '2030-07-20', name: 'Barış ve Özgürlük Bayramı' },
    { day: '2030-08-01', name: 'Toplumsal Direniş Bayramı' },
    { day: '2030-11-15', name: "Kuzey Kıbrıs Türk Cumhuriyeti'nin kuruluşu" },
  ],
};
