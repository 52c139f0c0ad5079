import type { YearOfHolidays } from './year.ts';

export const year2029: YearOfHolidays = {
  both: [
    { day: '2029-01-01', name: 'Yılbaşı' },
    { day: '2029-02-13', name: 'Ramazan Bayramı arifesi', half: true, computed: true },
    { day: '2029-02-14', name: 'Ramazan Bayramı 1. gün', computed: true },
    { day: '2029-02-15', name: 'Ramazan Bayramı 2. gün', computed: true },
    { day: '2029-02-16', name: 'Ramazan Bayramı 3. gün', computed: true },
    { day: '2029-04-23', name: 'Ulusal Egemenlik ve Çocuk Bayramı; Kurban Bayramı arifesi' },
    { day: '2029-04-24', name: 'Kurban Bayramı 1. gün', computed: true },
    { day: '2029-04-25', name: 'Kurban Bayramı 2. gün', computed: true },
    { day: '2029-04-26', name: 'Kurban Bayramı 3. gün', computed: true },
    { day: '2029-04-27', name: 'Kurban Bayramı 4. gün', computed: true },
    { day: '2029-05-01', name: 'Emek ve Dayanışma Günü' },
    { day: '2029-05-19', name: "Atatürk'ü Anma, Gençlik ve Spor Bayramı" },
    { day: '2029-08-30', name: 'Zafer Bayramı' },
    { day: '2029-10-28', name: 'Cumhuriyet Bayramı arifesi', half: true },
    { day: '2029-10-29', name: 'Cumhuriyet Bayramı' },
  ],
  TR: [{ day: '2029-07-15', name: 'Demokrasi ve Millî Birlik Günü' }],
  TRNC: [
    { day: '2029-07-20', name: 'Barış ve Özgürlük Bayramı' },
    { day: '2029-07-24', name: 'Mevlit Kandili', computed: true },
    { day: '2029-08-01', name: 'Toplumsal Direniş Bayramı' },
    { day: '2029-11-15', name: "Kuzey Kıbrıs Türk Cumhuriyeti'nin kuruluşu" },
  ],
};
