import { Dice } from './dice.ts';
import type { Firm } from './firm.ts';
import * as named from './named-firms.ts';

/** What one exporter declares: how many, through whom, and where its numbers begin among all of them. */
export type Portfolio = {
  readonly exporter: Firm;
  readonly position: number;
  readonly unions: readonly string[];
  /** Each in turn; null is the exporter by itself. */
  readonly brokers: readonly (string | null)[];
  readonly count: number;
  readonly first: number;
  /** Every kind of refund in turn, instead of what dice throw. */
  readonly isRich: boolean;
  /** Its newest declaration is this old: of firms that export no more. */
  readonly ageAtLeast: number;
};

const largest = named.exporterOfManyDeclarations.taxNumber;
const ours = named.broker.taxNumber;
const gone = 1500;
const countsOfNamed: Readonly<Record<string, number>> = {
  [named.exporterOfOneUnion.taxNumber]: 84,
  [named.exporterOfThreeUnions.taxNumber]: 252,
  [named.soleTrader.taxNumber]: 24,
  [named.inactive.taxNumber]: 12,
  [named.brokerAndExporter.taxNumber]: 126,
  [named.exporterOfNoUnion.taxNumber]: 30,
  [largest]: 0,
};

/** A firm exports through unions of cities in which it is no member, too. */
const unionsBesides: Readonly<Record<string, readonly string[]>> = {
  [named.exporterOfThreeUnions.taxNumber]: ['tim/uhkib'],
  [named.brokerAndExporter.taxNumber]: ['tim/ithib', 'tim/athib', 'tim/ehkib'],
};

/** Who declares how much. One named exporter has whatever the others leave of the total, more than half of it. */
export function portfoliosOf(firms: readonly Firm[], seed: number, total: number): Portfolio[] {
  const brokers = firms.filter(({ kinds }) => kinds.includes('broker')).map(({ taxNumber }) => taxNumber);
  let first = 0;
  const some = firms.flatMap((exporter, position) => {
    if (!exporter.kinds.includes('exporter') || exporter.taxNumber === largest) return [];
    const portfolio = portfolioOf(exporter, { position, seed, brokers, first });
    first += portfolio.count;
    return [portfolio];
  });
  const position = firms.findIndex(({ taxNumber }) => taxNumber === largest);
  if (position < 0) return some;
  const rest = portfolioOf(firms[position]!, { position, seed, brokers, first });
  return [...some, { ...rest, count: Math.max(0, total - first) }];
}

type Place = {
  readonly position: number;
  readonly seed: number;
  readonly brokers: readonly string[];
  readonly first: number;
};

function portfolioOf(exporter: Firm, { position, seed, brokers, first }: Place): Portfolio {
  const dice = Dice.for(seed, 2_000_000 + position);
  const { taxNumber, memberships } = exporter;
  const thrown = dice.between(10, 95);
  const isRich = taxNumber in countsOfNamed && taxNumber !== largest;
  const hasLeft = !exporter.active || memberships.every(({ active }) => !active);
  return {
    ...{ exporter, position, first, count: countsOfNamed[taxNumber] ?? thrown, isRich },
    unions: [...memberships.map(({ union }) => union), ...(unionsBesides[taxNumber] ?? [])],
    brokers: isRich ? [ours, null, ours, ours, null] : thrownBrokers(dice, brokers),
    ageAtLeast: hasLeft ? gone : 0,
  };
}

function thrownBrokers(dice: Dice, brokers: readonly string[]): (string | null)[] {
  const wanted = dice.between(1, 3);
  const thrown = Array.from({ length: wanted }, () => (dice.chance(0.1) ? null : dice.pick(brokers)));
  return dice.chance(0.03) ? [ours, ...thrown] : thrown;
}
