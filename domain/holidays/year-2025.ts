import type { YearOfHolidays } from './year.ts';

export const year2025: YearOfHolidays = {
  both: [
    { day: '2025-01-01', name: 'Yılbaşı' },
    { day: '2025-03-29', name: 'Ramazan Bayramı arifesi', half: true },
    { day: '2025-03-30', name: 'Ramazan Bayramı 1. gün' },
    { day: '2025-03-31', name: 'Ramazan Bayramı 2. gün' },
    { day: '2025-04-01', name: 'Ramazan Bayramı 3. gün' },
    { day: '2025-04-23', name: 'Ulusal Egemenlik ve Çocuk Bayramı' },
    { day: '2025-05-01', name: 'Emek ve Dayanışma Günü' },
    { day: '2025-05-19', name: "Atatürk'ü Anma, Gençlik ve Spor Bayramı" },
    { day: '2025-06-05', name: 'Kurban Bayramı arifesi', half: true },
    { day: '2025-06-06', name: 'Kurban Bayramı 1. gün' },
    { day: '2025-06-07', name: 'Kurban Bayramı 2. gün' },
    { day: '2025-06-08', name: 'Kurban Bayramı 3. gün' },
    { day: '2025-06-09', name: 'Kurban Bayramı 4. gün' },
    { day: '2025-08-30', name: 'Zafer Bayramı' },
    { day: '2025-10-28', name: 'Cumhuriyet Bayramı arifesi', half: true },
    { day: '2025-10-29', name: 'Cumhuriyet Bayramı' },
  ],
  TR: [{ day: '2025-07-15', name: 'Demokrasi ve Millî Birlik Günü' }],
  TRNC: [
    { day: '2025-07-20', name: 'Barış ve Özgürlük Bayramı' },
    { day: '2025-08-01', name: 'Toplumsal Direniş Bayramı' },
    { day: '2025-09-04', name: 'Mevlit Kandili', computed: true },
    { day: '2025-11-15', name: "Kuzey Kıbrıs Türk Cumhuriyeti'nin kuruluşu" },
  ],
};
