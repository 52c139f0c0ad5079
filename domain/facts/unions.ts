import type { Option } from '../form/field.ts';
import { compareTr } from '../text.ts';
import { unions, unitById } from '../units.ts';
import { begun, type CaseFacts, type Firm } from './known.ts';

/** A broker is no member of any union and applies to the one that it works with. */
export const everyUnion: readonly Option[] = unions
  .map(({ id, name }) => ({ value: id, label: name }))
  .sort((one, other) => compareTr(one.label, other.label));

export const unitOption = (unit: string): Option => ({ value: unit, label: unitById(unit)?.name ?? unit });

export const unionsOf = (firm: Firm | undefined): readonly Option[] => activeUnions(firm).map(unitOption);

/** The secretariats that act for the firm's unions. */
export const secretariatsOf = (firm: Firm | undefined): readonly Option[] =>
  [...new Set(activeUnions(firm).map((unit) => unitById(unit)?.parent ?? unit))].map(unitOption);

export const unionsAsked = (facts: CaseFacts): readonly string[] =>
  (begun(facts)['unions'] as readonly string[] | undefined) ?? activeUnions(facts.firm);

export function secretariatsAsked(facts: CaseFacts): readonly string[] {
  const chosen = begun(facts)['secretariat'];
  return typeof chosen === 'string' ? [chosen] : secretariatsOf(facts.firm).map(({ value }) => value);
}

const activeUnions = (firm: Firm | undefined) =>
  (firm?.unions ?? []).filter(({ active }) => active).map(({ unit }) => unit);
