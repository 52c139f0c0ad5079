import type { YearOfHolidays } from './year.ts';

export const year2026: YearOfHolidays = {
  both: [
    { day: '2026-01-01', name: 'Yılbaşı' },
    { day: '2026-03-19', name: 'Ramazan Bayramı arifesi', half: true },
    { day: '2026-03-20', name: 'Ramazan Bayramı 1. gün' },
    { day: '2026-03-21', name: 'Ramazan Bayramı 2. gün' },
    { day: '2026-03-22', name: 'Ramazan Bayramı 3. gün' },
    { day: '2026-04-23', name: 'Ulusal Egemenlik ve Çocuk Bayramı' },
    { day: '2026-05-01', name: 'Emek ve Dayanışma Günü' },
    { day: '2026-05-19', name: "Atatürk'ü Anma, Gençlik ve Spor Bayramı" },
    { day: '2026-05-26', name: 'Kurban Bayramı arifesi', half: true },
    { day: '2026-05-27', name: 'Kurban Bayramı 1. gün' },
    { day: '2026-05-28', name: 'Kurban Bayramı 2. gün' },
    { day: '2026-05-29', name: 'Kurban Bayramı 3. gün' },
    { day: '2026-05-30', name: 'Kurban Bayramı 4. gün' },
    { day: '2026-08-30', name: 'Zafer Bayramı' },
    { day: '2026-10-28', name: 'Cumhuriyet Bayramı arifesi', half: true },
    { day: '2026-10-29', name: 'Cumhuriyet Bayramı' },
  ],
  TR: [{ day: '2026-07-15', name: 'Demokrasi ve Millî Birlik Günü' }],
  TRNC: [
    { day: '2026-07-20', name: 'Barış ve Özgürlük Bayramı' },
    { day: '2026-08-01', name: 'Toplumsal Direniş Bayramı' },
    { day: '2026-08-25', name: 'Mevlit Kandili', computed: true },
    { day: '2026-11-15', name: "Kuzey Kıbrıs Türk Cumhuriyeti'nin kuruluşu" },
  ],
};
