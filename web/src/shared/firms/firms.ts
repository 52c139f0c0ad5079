import type { Session } from '../session.ts';

/** A firm that somebody may work for: an own one, or one that gave an own one a proxy. */
export type WorkableFirm = {
  readonly taxNumber: string;
  readonly title: string;
  readonly as: 'exporter' | 'broker';
  /** The own firm, where it is by proxy. */
  readonly by: string | null;
};

/** Each firm once, the own ones first: what is one's own is not worked for by proxy. */
export function firmsOf({ firms, cards }: Pick<Session, 'firms' | 'cards'>): readonly WorkableFirm[] {
  const titles = new Map(firms.map(({ taxNumber, title }) => [taxNumber, title]));
  const brokersFirst = firms.toSorted((one, other) => one.as.localeCompare(other.as));
  const all: WorkableFirm[] = [
    ...brokersFirst.map((firm) => ({ ...firm, by: null })),
    ...cards.map(({ by, proxy: _, ...firm }) => ({ ...firm, by: titles.get(by) ?? by })),
  ];
  return all.filter((firm, at) => all.findIndex(({ taxNumber }) => taxNumber === firm.taxNumber) === at);
}

/** A firm's own address: its proxies, or what one may see of it by proxy. */
export const addressOf = ({ taxNumber }: Pick<WorkableFirm, 'taxNumber'>): string => `/firms/${taxNumber}`;
