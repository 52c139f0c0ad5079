/** The controllers whose work runs here: each with its own accounts, texts, calendar and time zone. */
export const institutions = {
  tim: {
    name: 'Türkiye İhracatçılar Meclisi',
    service: 'TİM Online İşlemler',
    zone: 'Europe/Istanbul',
    numberPrefix: 'TIM',
    accent: '#0B3B75',
  },
  bthk: {
    name: 'Bilgi Teknolojileri ve Haberleşme Kurumu',
    service: 'MCKS / ITS',
    zone: 'Asia/Famagusta',
    numberPrefix: 'BTHK',
    accent: '#0F6A5B',
  },
  ticaret: {
    name: 'Ticaret Bakanlığı',
    service: 'Gümrük İşlemleri',
    zone: 'Europe/Istanbul',
    numberPrefix: 'TB',
    accent: '#7A1F2B',
  },
} as const;

export type Institution = keyof typeof institutions;
export const institutionIds = Object.keys(institutions) as Institution[];
