import { askForCopy, type CopyRow, copyOfFirm, type Telling } from '../../db/customs-declaration-copies.ts';
import {
  type Choices,
  type DeclarationSort,
  type DeclarationsAsked,
  declarationChoices,
  listDeclarations,
} from '../../db/customs-declaration-list.ts';
import { declarationIn } from '../../db/customs-declarations.ts';
import type { Person } from '../../domain/actor.ts';
import type { CustomsDeclaration } from '../../domain/customs-declaration.ts';
import { isDay } from '../../domain/day.ts';
import type { ApiDeps } from '../deps.ts';
import { actingAs } from './capacity.ts';
import { pageOf, placeIn } from './cursor.ts';
import { unitNames } from './people.ts';

export type Whose = { readonly firm: string; readonly as?: Telling | undefined };
export type Asked = Whose &
  Omit<DeclarationsAsked, 'firm' | 'as' | 'sort' | 'descending' | 'after' | 'limit'> & {
    readonly sort?: DeclarationSort | undefined;
    readonly order?: 'asc' | 'desc' | undefined;
    readonly after?: string | undefined;
    readonly limit?: number | undefined;
  };

/** An exporter's own, a broker's as broker; on another firm's card what that firm exports, and nothing else of it. */
async function whose(deps: ApiDeps, who: Person, { firm, as }: Whose): Promise<Required<Whose> & { as: Telling }> {
  const acting = await actingAs(deps, who, { firm, as });
  return { firm, as: acting.as };
}

export async function declarationsPage(deps: ApiDeps, who: Person, asked: Asked) {
  const of = await whose(deps, who, asked);
  const { limit = 50 } = asked;
  const [copy, found] = await Promise.all([
    freshCopy(deps, of.firm),
    listDeclarations(deps.db, { ...listed(asked, of), limit: limit + 1 }),
  ]);
  const { rows, next } = pageOf(found, limit, ({ sorted, approval_code }) => [sorted, approval_code]);
  return { declarations: rows.map((row) => declarationIn(row)).map(shown), next, copy: copyShown(copy) };
}

/** The very same list, page after page until its end. */
export async function everyDeclaration(deps: ApiDeps, who: Person, asked: Asked) {
  const of = await whose(deps, who, asked);
  return pagesOf(deps, listed(asked, of));
}

const pageOfFile = 250;

async function* pagesOf(
  { db }: ApiDeps,
  asked: Omit<DeclarationsAsked, 'limit'>,
): AsyncGenerator<CustomsDeclaration[]> {
  for (let { after } = asked; ; ) {
    const rows = await listDeclarations(db, { ...asked, after, limit: pageOfFile });
    yield rows.map((row) => declarationIn(row));
    const last = rows.at(-1);
    if (!last || rows.length < pageOfFile) return;
    after = [last.sorted, last.approval_code];
  }
}

function listed({ sort = 'declared', order, after, ...asked }: Asked, of: { firm: string; as: Telling }) {
  const usual = sort === 'declared' ? 'desc' : 'asc';
  const where = after === undefined ? undefined : placeIn(after, isPlaceIn(sort));
  return { ...asked, ...of, sort, descending: (order ?? usual) === 'desc', after: where };
}

/** How old the copy is, whether it is being fetched, and what its list can be narrowed to. */
export async function declarationCopy(deps: ApiDeps, who: Person, asked: Whose) {
  const of = await whose(deps, who, asked);
  const copy = await freshCopy(deps, of.firm);
  const { secretariats, destinations } = await declarationChoices(deps.db, of);
  return { ...copyShown(copy), ...named({ secretariats, destinations }) };
}

export async function refreshDeclarations(deps: ApiDeps, who: Person, asked: Whose) {
  const { firm } = await whose(deps, who, asked);
  return copyShown(await fetchAnew(deps, firm));
}

const patienceMs = 5 * 60_000;
const hourMs = 3_600_000;

/** A copy that is absent or too old is asked for by whoever looks at it; not again and again where e-birlik fails. */
export async function freshCopy(deps: ApiDeps, firm: string): Promise<CopyRow> {
  const copy = await copyOfFirm(deps.db, firm);
  const now = (await deps.clock.now()).getTime();
  const lifetime = deps.config.declarationHours * hourMs;
  const isFresh = copy?.fetched_at != null && now - copy.fetched_at.getTime() < lifetime;
  const wasJustTried = copy?.problem != null && now - copy.asked_at.getTime() < patienceMs;
  return copy && (copy.refreshing || isFresh || wasJustTried) ? copy : fetchAnew(deps, firm);
}

/** Where Temporal is away, the relay brings it to its workflow later. */
async function fetchAnew({ db, clock, door }: ApiDeps, firm: string): Promise<CopyRow> {
  const copy = await askForCopy(db, firm, await clock.now());
  await door.refresh({ copy: copy.id });
  return copy;
}

/** Only what its sort can have given comes to the database. */
const shapes: { readonly [sort in DeclarationSort]: RegExp } = {
  declared: /^[12]\d{3}-\d\d-\d\d$/,
  number: /^[0-9A-Z]{0,18}$/,
  exporter: /^[^\0]{0,400}$/,
  value: /^\d{1,15}$/,
  dues: /^(-1|\d{1,15})$/,
};

const isPlaceIn = (sort: DeclarationSort) => (value: string, code: string) =>
  shapes[sort].test(value) && (sort !== 'declared' || isDay(value)) && /^[0-9A-Z]{6,30}$/.test(code);

const unitIn = (id: string) => ({ id, name: unitNames(id).short });

const shown = ({ union, secretariat, ...declaration }: CustomsDeclaration) => ({
  ...declaration,
  union: unitIn(union),
  secretariat: unitIn(secretariat),
});

export const copyShown = ({ fetched_at, refreshing, problem }: CopyRow) => ({
  fetchedAt: fetched_at?.toISOString() ?? null,
  isRefreshing: refreshing,
  problem,
});

const named = ({ secretariats, destinations }: Choices) => ({
  secretariats: secretariats.map(unitIn),
  destinations: [...destinations],
});
