import type { YearOfHolidays } from './year.ts';

export const year2024: YearOfHolidays = {
  both: [
    { day: '2024-01-01', name: 'Yılbaşı' },
    { day: '2024-04-09', name: 'Ramazan Bayramı arifesi', half: true },
    { day: '2024-04-10', name: 'Ramazan Bayramı 1. gün' },
    { day: '2024-04-11', name: 'Ramazan Bayramı 2. gün' },
    { day: '2024-04-12', name: 'Ramazan Bayramı 3. gün' },
    { day: '2024-04-23', name: 'Ulusal Egemenlik ve Çocuk Bayramı' },
    { day: '2024-05-01', name: 'Emek ve Dayanışma Günü' },
    { day: '2024-05-19', name: "Atatürk'ü Anma, Gençlik ve Spor Bayramı" },
    { day: '2024-06-15', name: 'Kurban Bayramı arifesi', half: true },
    { day: '2024-06-16', name: 'Kurban Bayramı 1. gün' },
    { day: '2024-06-17', name: 'Kurban Bayramı 2. gün' },
    { day: '2024-06-18', name: 'Kurban Bayramı 3. gün' },
    { day: '2024-06-19', name: 'Kurban Bayramı 4. gün' },
    { day: '2024-08-30', name: 'Zafer Bayramı' },
    { day: '2024-10-28', name: 'Cumhuriyet Bayramı arifesi', half: true },
    { day: '2024-10-29', name: 'Cumhuriyet Bayramı' },
  ],
  TR: [{ day: '2024-07-15', name: 'Demokrasi ve Millî Birlik Günü' }],
  TRNC: [
    { day: '2024-07-20', name: 'Barış ve Özgürlük Bayramı' },
    { day: '2024-08-01', name: 'Toplumsal Direniş Bayramı' },
    { day: '2024-09-15', name: 'Mevlit Kandili', computed: true },
    { day: '2024-11-15', name: "Kuzey Kıbrıs Türk Cumhuriyeti'nin kuruluşu" },
  ],
};
