import { dayIn } from '../../db/day-in.ts';
import { listProxies, type ProxyRow, type ProxySort, proxySorts } from '../../db/proxy-list.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Process } from '../../domain/process.ts';
import { fold } from '../../domain/text.ts';
import type { ApiDeps } from '../deps.ts';
import { isSorted, pageOf, placeIn } from './cursor.ts';

export type Asked = {
  readonly firm: string;
  readonly side?: 'given' | 'held' | undefined;
  readonly state?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: ProxySort | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
};

/** The proxies that a firm of one's own gave or holds; whoever acts for a firm by proxy does not see its others. */
export async function proxiesPage(deps: ApiDeps, who: Person, { after, order, limit = 50, ...asked }: Asked) {
  if (!who.firms.includes(asked.firm)) throw new Refusal('NotFound');
  const { sort = 'filed' } = asked;
  const process = deps.catalogue.get('proxy')!;
  const found = await listProxies(deps.db, {
    ...asked,
    sort,
    today: dayIn(who.institution, await deps.clock.now()),
    descending: (order ?? (sort === 'filed' ? 'desc' : 'asc')) === 'desc',
    after: after === undefined ? undefined : placeIn(after, isSorted),
    limit: limit + 1,
    titles: foldedTitles(process),
  });
  const { rows, next } = pageOf(found, limit, ({ sorted, id }) => [sorted, id]);
  return { proxies: rows.map((row) => shown(row, process)), next };
}

const titleOf = ({ ends, steps }: Process, state: string) => ends[state] ?? steps[state]?.status ?? state;
const foldedTitles = (process: Process) =>
  Object.fromEntries(
    [...Object.keys(process.steps), ...Object.keys(process.ends)].map((state) => [
      state,
      fold(titleOf(process, state)),
    ]),
  );

const shown = ({ id, number, side, other, title, state, ...row }: ProxyRow, process: Process) => ({
  ...{ id, number, side, other: { taxNumber: other, title }, until: row.until, mayReclaimDues: row.mayReclaimDues },
  state: { id: state, title: titleOf(process, state) },
  filedAt: row.filed.toISOString(),
  approvedAt: row.approved?.toISOString() ?? null,
});

export { proxySorts };
