import { completeTckn, completeVkn } from '../../domain/identifiers.ts';
import { type Unit, unions } from '../../domain/units.ts';
import { Dice } from './dice.ts';
import type { Firm, FirmKind, Membership } from './firm.ts';
import { namedFirms } from './named-firms.ts';
import { addressOf, asciiLetters, personName } from './people.ts';
import { placeNear } from './places.ts';
import { brokerTitle, companyTitle, tradeOf } from './titles.ts';

export * from './demonstration-people.ts';
export * from './named-firms.ts';

/** The firms of e-birlik: the named ones first, then as many as were asked for; the same seed gives the same firms. */
export function generateFirms(seed = 1, count = 2000): Firm[] {
  const firms: Firm[] = Object.values(namedFirms);
  for (let index = firms.length; index < count; index++) firms.push(firmAt(seed, index));
  return firms.slice(0, count);
}

function firmAt(seed: number, index: number): Firm {
  const dice = Dice.for(seed, index);
  const kinds = kindsOf(dice);
  const soleTrader = kinds.includes('exporter') && dice.chance(0.12);
  const joined = kinds.includes('exporter') ? unionsJoined(dice) : [];
  const active = !dice.chance(0.06);
  const place = placeNear(dice, joined[0]?.city);
  const { title, brand } = titleOf(dice, kinds, joined[0], soleTrader);
  return {
    taxNumber: soleTrader ? completeTckn(nineDigits(index, 1)) : completeVkn(nineDigits(index, 0)),
    title,
    kinds,
    active,
    ...place,
    memberships: joined.map((union) => membershipIn(dice, union, active, index)),
    contacts: contactsOf(dice, `${asciiLetters(brand)}-${index}.demo.evrak.localhost`),
  };
}

function kindsOf(dice: Dice): FirmKind[] {
  const throwOf = dice.fraction();
  if (throwOf < 0.08) return ['broker'];
  return throwOf < 0.1 ? ['broker', 'exporter'] : ['exporter'];
}

function unionsJoined(dice: Dice): Unit[] {
  const throwOf = dice.fraction();
  const wanted = throwOf < 0.7 ? 1 : throwOf < 0.92 ? 2 : 3;
  const joined = new Set<Unit>();
  while (joined.size < wanted) joined.add(dice.pick(unions));
  return [...joined];
}

function titleOf(dice: Dice, kinds: readonly FirmKind[], union: Unit | undefined, soleTrader: boolean) {
  if (kinds.includes('broker') && !soleTrader) return brokerTitle(dice);
  const trade = tradeOf(dice, union?.name ?? '');
  if (!soleTrader) return companyTitle(dice, trade);
  const owner = personName(dice);
  return { brand: owner.last, title: `${owner.first} ${owner.last} – ${owner.last} ${trade}` };
}

/** Strides through the nine-digit numbers: the stride shares no factor with their count, so none comes twice. */
function nineDigits(index: number, least: 0 | 1): string {
  const first = least === 1 ? 100_000_100 : 100;
  const count = 999_999_999 - first;
  const number = first + Number((BigInt(index) * 618_033_989n) % BigInt(count));
  return String(number).padStart(9, '0');
}

function membershipIn(dice: Dice, union: Unit, firmActive: boolean, index: number): Membership {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const since = `${dice.between(1994, 2025)}-${twoDigits(dice.between(1, 12))}-${twoDigits(dice.between(1, 28))}`;
  const active = firmActive && !dice.chance(0.04);
  return { union: union.id, registryNumber: String(100_000 + index), since, active };
}

function contactsOf(dice: Dice, domain: string) {
  return Array.from({ length: dice.between(1, 2) }, () => {
    const person = personName(dice);
    const phone = `05${dice.between(30, 59)}${dice.between(1_000_000, 9_999_999)}`;
    return { name: `${person.first} ${person.last}`, email: addressOf(person, domain), phone };
  });
}
