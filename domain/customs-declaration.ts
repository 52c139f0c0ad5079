import type { Kurus } from './money.ts';

/** A customs declaration (beyanname) as e-birlik tells it: Onay, İptal, Vazgeç. */
export const declarationStatuses = { approved: 'Onay', cancelled: 'İptal', withdrawn: 'Vazgeç' } as const;
export type DeclarationStatus = keyof typeof declarationStatuses;

/** As what the firm stands in it (TIM-DEC-04). */
export const declarationSides = {
  exporter: 'İhracatçı olarak',
  manufacturer: 'İmalatçı olarak',
  intermediary: 'Aracı ihracatçı olarak',
} as const;
export type DeclarationSide = keyof typeof declarationSides;

/** From where its dues were paid; only the firm's current account is no account of a bank (TIM-REF-05). */
export const paymentSources = {
  currentAccount: 'Cari hesap',
  card: 'Kredi kartı',
  transfer: 'Banka havalesi',
} as const;
export type PaymentSource = keyof typeof paymentSources;

export type PaidDues = {
  readonly amount: Kurus;
  /** YYYY-MM-DD, the day of the receipt: six months run from it (regulation, article 46/5). */
  readonly paidOn: string;
  readonly receipt: string;
  readonly source: PaymentSource;
};

export type CustomsDeclaration = {
  /** Birlik Onay Kodu: the unions' own key; a declaration that was never registered has no other. */
  readonly approvalCode: string;
  /** Tescil no (domain/identifiers/trade.ts); null where it was never registered. */
  readonly registrationNumber: string | null;
  readonly exporter: string;
  readonly exporterTitle: string;
  readonly broker: string | null;
  readonly side: DeclarationSide;
  readonly union: string;
  /** The union's general secretariat, which decides about its dues. */
  readonly secretariat: string;
  /** Three digits of the Turkish statistical list (domain/countries.ts). */
  readonly destination: string;
  /** YYYY-MM-DD */
  readonly declaredOn: string;
  readonly status: DeclarationStatus;
  /** FOB in kuruş; what was exported after a correction, where the declaration was corrected downwards. */
  readonly value: Kurus;
  readonly realised: Kurus | null;
  readonly dues: PaidDues | null;
};
