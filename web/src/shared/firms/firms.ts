import type { Session } from '../session.ts';

/** A firm that somebody may work for: an own one, or one that gave an own one a proxy. */
export type WorkableFirm = {
  /** In addresses: the tax number, for a broker's own exports followed by that word. */
  readonly key: string;
  readonly taxNumber: string;
  readonly title: string;
  readonly as: 'exporter' | 'broker';
  /** The own firm, where it is by proxy. */
  readonly by: string | null;
};

/** Each firm once, the own ones first: what is one's own is not worked for by proxy. A broker that exports is twice there. */
export function firmsOf({ firms, cards }: Pick<Session, 'firms' | 'cards'>): readonly WorkableFirm[] {
  const titles = new Map(firms.map(({ taxNumber, title }) => [taxNumber, title]));
  const brokers = new Set(firms.filter(({ as }) => as === 'broker').map(({ taxNumber }) => taxNumber));
  const isSecond = ({ taxNumber, as }: Own) => as === 'exporter' && brokers.has(taxNumber);
  const brokersFirst = firms.toSorted((one, other) => one.as.localeCompare(other.as));
  const all: WorkableFirm[] = [
    ...brokersFirst.map((firm) => ({ ...firm, key: firm.taxNumber + (isSecond(firm) ? '-exporter' : ''), by: null })),
    ...cards.map(({ by, proxy: _, ...firm }) => ({ ...firm, key: firm.taxNumber, by: titles.get(by) ?? by })),
  ];
  return all.filter((firm, at) => all.findIndex(({ key }) => key === firm.key) === at);
}

type Own = Session['firms'][number];

/** A firm's own address: its proxies, or what one may see of it by proxy. */
export const addressOf = ({ key }: Pick<WorkableFirm, 'key'>): string => `/firms/${key}`;

/** What the API is told of the firm of an address. */
export function namedIn(key: string): { readonly firm: string; readonly as?: 'exporter' } {
  const [firm = '', as] = key.split('-');
  return { firm, ...(as === 'exporter' && { as }) };
}
