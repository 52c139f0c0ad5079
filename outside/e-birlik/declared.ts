import type { DeclarationSide, PaymentSource } from '../../domain/customs-declaration.ts';
import { secretariatOf, unitById } from '../../domain/units.ts';
import type { ToldDeclaration } from './declaration.ts';
import { Dice } from './dice.ts';
import type { Portfolio } from './portfolios.ts';

/** What everything is reckoned from: the first start of the simulator, so that some dues can still be had back then. */
export type Origin = { readonly seed: number; readonly at: Date; readonly total: number };

const dayMs = 24 * 3_600_000;
const sides: readonly DeclarationSide[] = ['exporter', 'exporter', 'exporter', 'manufacturer', 'intermediary'];
const sources: readonly PaymentSource[] = ['currentAccount', 'card', 'transfer'];
/** Samples: no list of offices could be had that can be trusted. */
const offices = ['067777', '160400', '330200', '340300', '341200', '350100', '410200', '550100'];
const destinations = [
  ...['004', '004', '004', '005', '006', '006', '400', '400', '001', '011', '003', '612', '066', '060', '017', '075'],
  ...['068', '220', '624', '647', '208', '204', '009', '072', '061', '064', '632', '076', '601', '030', '720', '038'],
];

/** Seven, four unions and three sources have no common factor: where they go in turn, each meets each. */
const fates = ['plain', 'corrected', 'cancelled', 'unusedWithdrawn', 'unusedCancelled', 'withdrawn', 'unpaid'] as const;
type Fate = (typeof fates)[number];

/** The nth declaration of an exporter: the same under the same seed, whoever asks for it and when. */
export function declared(portfolio: Portfolio, nth: number, { seed, at }: Origin): ToldDeclaration {
  const dice = Dice.for(seed, 3_000_000 + portfolio.first + nth);
  const { exporter, unions, brokers, isRich, first } = portfolio;
  const fate = isRich ? fates[nth % fates.length]! : thrownFate(dice);
  const union = unions[nth % unions.length]!;
  const declaredAt = new Date(at.getTime() - ageOf(dice, portfolio, nth) * dayMs);
  const serial = first + nth;
  const value = dice.between(4_000_000, 900_000_000);
  return {
    approvalCode: approvalCodeOf(declaredAt, serial),
    registrationNumber: fate.startsWith('unused') ? null : registrationNumber(dice, declaredAt, serial),
    ...{ exporter: exporter.taxNumber, exporterTitle: exporter.title, broker: brokers[nth % brokers.length] ?? null },
    ...{ side: dice.pick(sides), union, secretariat: secretariatOf(union)!.id, destination: dice.pick(destinations) },
    ...{ declaredOn: dayOf(declaredAt), status: statusOf(fate), value },
    realised: fate === 'corrected' ? Math.floor((value * dice.between(20, 90)) / 100) : null,
    dues: fate === 'unpaid' ? null : duesOf(dice, { portfolio, nth, union, value, declaredAt, serial }),
    changedAt: new Date(
      Math.min(declaredAt.getTime() + dice.between(0, 20 * dayMs), at.getTime() - dice.between(1, dayMs)),
    ).toISOString(),
  };
}

/** Which exporter's which declaration a code stands for; undefined where the code is none of ours. */
export function placeOf(approvalCode: string, portfolios: readonly Portfolio[]) {
  const serial = /^[0-9]{2}[0-9]{8}$/.test(approvalCode) ? Number(approvalCode.slice(2)) : -1;
  return portfolios.find(({ first, count }) => serial >= first && serial < first + count);
}

const approvalCodeOf = (at: Date, serial: number) => `${yearOf(at)}${String(serial).padStart(8, '0')}`;
const dayOf = (at: Date) => at.toISOString().slice(0, 10);
const yearOf = (at: Date) => at.toISOString().slice(2, 4);

function thrownFate(dice: Dice): Fate {
  const thrown = dice.between(1, 100);
  if (thrown <= 88) return 'plain';
  if (thrown <= 92) return 'corrected';
  return fates[[2, 2, 2, 3, 3, 4, 5, 6][thrown - 93]!]!;
}

const statusOf = (fate: Fate): ToldDeclaration['status'] =>
  fate === 'cancelled' || fate === 'unusedCancelled'
    ? 'cancelled'
    : fate === 'withdrawn' || fate === 'unusedWithdrawn'
      ? 'withdrawn'
      : 'approved';

/** The first half lies within six months, so that its dues can still be asked for; the oldest are seven years old. */
function ageOf(dice: Dice, { count, ageAtLeast, isRich }: Portfolio, nth: number): number {
  const part = isRich ? nth / count : dice.fraction();
  if (ageAtLeast > 0) return ageAtLeast + dice.between(0, 700);
  if (part < 0.5) return dice.between(1, 170);
  return part < 0.8 ? dice.between(200, 720) : dice.between(720, 2550);
}

const longer = Date.UTC(2021, 11, 4);

function registrationNumber(dice: Dice, at: Date, serial: number): string {
  const digits = at.getTime() < longer ? 6 : 8;
  return `${yearOf(at)}${dice.pick(offices)}EX${String(serial + 1).padStart(digits, '0')}`;
}

type Paid = {
  readonly portfolio: Portfolio;
  readonly nth: number;
  readonly union: string;
  readonly value: number;
  readonly declaredAt: Date;
  readonly serial: number;
};

/** At most a thousandth of the value, by the union's own rate; paid before customs registers. */
function duesOf(dice: Dice, { portfolio, nth, union, value, declaredAt, serial }: Paid): ToldDeclaration['dues'] {
  const perMillion = 300 + ((union.charCodeAt(4) * 37 + union.length * 101) % 8) * 100;
  const paidOn = dayOf(new Date(declaredAt.getTime() - dice.between(0, 2) * dayMs));
  const office = unitById(secretariatOf(union)!.id)!.shortName;
  const thrown = dice.between(1, 10);
  const usual = thrown <= 7 ? 'currentAccount' : thrown <= 9 ? 'card' : 'transfer';
  return {
    amount: Math.round((value * perMillion) / 1_000_000),
    ...{ paidOn, receipt: `${office}-${paidOn.slice(0, 4)}-${String(serial + 1).padStart(8, '0')}` },
    source: portfolio.isRich ? sources[nth % sources.length]! : usual,
  };
}
