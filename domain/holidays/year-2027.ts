import type { YearOfHolidays } from './year.ts';

export const year2027: YearOfHolidays = {
  both: [
    { day: '2027-01-01', name: 'Yılbaşı' },
    { day: '2027-03-08', name: 'Ramazan Bayramı arifesi', half: true, computed: true },
    { day: '2027-03-09', name: 'Ramazan Bayramı 1. gün', computed: true },
    { day: '2027-03-10', name: 'Ramazan Bayramı 2. gün', computed: true },
    { day: '2027-03-11', name: 'Ramazan Bayramı 3. gün', computed: true },
    { day: '2027-04-23', name: 'Ulusal Egemenlik ve Çocuk Bayramı' },
    { day: '2027-05-01', name: 'Emek ve Dayanışma Günü' },
    { day: '2027-05-15', name: 'Kurban Bayramı arifesi', half: true, computed: true },
    { day: '2027-05-16', name: 'Kurban Bayramı 1. gün', computed: true },
    { day: '2027-05-17', name: 'Kurban Bayramı 2. gün', computed: true },
    { day: '2027-05-18', name: 'Kurban Bayramı 3. gün', computed: true },
    { day: '2027-05-19', name: "Atatürk'ü Anma, Gençlik ve Spor Bayramı; Kurban Bayramı 4. gün" },
    { day: '2027-08-30', name: 'Zafer Bayramı' },
    { day: '2027-10-28', name: 'Cumhuriyet Bayramı arifesi', half: true },
    { day: '2027-10-29', name: 'Cumhuriyet Bayramı' },
  ],
  TR: [{ day: '2027-07-15', name: 'Demokrasi ve Millî Birlik Günü' }],
  TRNC: [
    { day: '2027-07-20', name: 'Barış ve Özgürlük Bayramı' },
    { day: '2027-08-01', name: 'Toplumsal Direniş Bayramı' },
    { day: '2027-08-14', name: 'Mevlit Kandili', computed: true },
    { day: '2027-11-15', name: "Kuzey Kıbrıs Türk Cumhuriyeti'nin kuruluşu" },
  ],
};
