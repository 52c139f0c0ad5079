import type { PaymentSource } from '../customs-declaration.ts';
import type { RefundKind } from '../dues-refund.ts';
import type { Option } from '../form/field.ts';
import type { Kurus } from '../money.ts';
import { compareTr, formatIban } from '../text.ts';
import type { Resolved } from './known.ts';
import { unitOption } from './unions.ts';

/** A declaration as it was when it was reserved: what is asked back does not change by itself any more. Days are YYYY-MM-DD. */
export type RefundItem = {
  readonly approvalCode: string;
  readonly registrationNumber: string | null;
  readonly declaredOn: string;
  readonly secretariat: string;
  readonly kind: RefundKind;
  readonly value: Kurus;
  readonly realised: Kurus | null;
  readonly dues: Kurus;
  readonly amount: Kurus;
  readonly receipt: string;
  readonly paidOn: string;
  readonly source: PaymentSource;
  readonly lastDay: string | null;
  readonly state: 'reserved' | 'approved' | 'freed';
};

export type PartState = 'preparing' | 'filed' | 'approved' | 'paid' | 'rejected' | 'withdrawn';
/** One secretariat's share. An account without an IBAN is the firm's current account there. */
export type RefundPart = {
  readonly secretariat: string;
  readonly state: PartState;
  readonly amount: Kurus;
  readonly declarations: number;
  readonly iban: string | null;
  readonly filedOn: string | null;
  readonly payBy: string | null;
  readonly paidOn: string | null;
  readonly slip: string | null;
  /** Money has gone to this IBAN of the firm before; it has given it before. */
  readonly isPaidBefore: boolean;
  readonly isGivenBefore: boolean;
  /** Another firm has given the same IBAN. */
  readonly isElsewhere: boolean;
};

export type RefundFacts = {
  readonly items: readonly RefundItem[];
  readonly parts: readonly RefundPart[];
  /** IBANs that the firm gave in earlier requests. */
  readonly ibans: readonly string[];
  /** Filed by a broker whose proxy does not let it ask for dues back (TIM-REF-22). */
  readonly isWithoutPower: boolean;
  readonly isByProxy: boolean;
  /** Secretariats whose petition has been downloaded. */
  readonly downloaded: readonly string[];
  /** Of what was chosen last, those that another request has. */
  readonly taken: readonly { readonly approvalCode: string; readonly number: string }[];
};

/** The answer at hand counts before what was reserved: the account is asked on the page after the declarations. */
export function anyPaidElsewhere({ facts: { chosen, refund } }: Resolved): boolean {
  const now = chosen?.['refundableDeclarations'];
  if (now) return now.some(({ cells }) => cells['source'] !== 'currentAccount');
  return (refund?.items ?? []).some(({ source }) => source !== 'currentAccount');
}

export const ibansOf = ({ facts: { refund, actingFor } }: Resolved): readonly Option[] =>
  (refund?.ibans ?? actingFor?.ibans ?? []).map((iban) => ({ value: iban, label: formatIban(iban) }));

export const secretariatsOfRefund = (of: Resolved): readonly Option[] => unitsOf(itemsOf(of));

/** Penalties are imposed where something had been registered (TIM-REF-12, 13). */
export const secretariatsWithRegistered = (of: Resolved): readonly Option[] =>
  unitsOf(itemsOf(of).filter(({ kind }) => kind !== 'unregistered'));

export function areDownloaded(of: Resolved): boolean {
  const downloaded = of.facts.refund?.downloaded ?? [];
  return secretariatsOfRefund(of).every(({ value }) => downloaded.includes(value));
}

/** Those of the part at hand, or of the whole request. */
export const itemsOf = ({ facts, part }: Resolved): readonly RefundItem[] =>
  (facts.refund?.items ?? []).filter(({ secretariat }) => part === '' || secretariat === part);

export const partsOf = ({ facts, part }: Resolved): readonly RefundPart[] =>
  (facts.refund?.parts ?? []).filter(({ secretariat }) => part === '' || secretariat === part);

const unitsOf = (items: readonly RefundItem[]) =>
  [...new Set(items.map(({ secretariat }) => secretariat))]
    .map(unitOption)
    .sort((one, other) => compareTr(one.label, other.label));
