import { exampleOf } from '../../api/examples.ts';
import type { Method, Route, Who } from '../../api/route.ts';
import { routes } from '../../api/routes/index.ts';
import { giveRoles } from '../../db/memberships.ts';
import type { Role } from '../../domain/names.ts';
import { roleNames } from '../../domain/roles.ts';
import { applicationUnderReview, canary, firmOfCase } from './case-world.ts';
import type { Reply } from './http.ts';
import { cookieOf, settle } from './people.ts';
import { openStage, type Stage } from './stage.ts';

/** R23: every route of the table, asked by everybody there is. A new route is in here by being in the table. */
type Somebody = {
  readonly called: string;
  readonly kind: 'nobody' | 'visitor' | 'person';
  readonly role?: Role;
  readonly host?: string;
  /** Has business with the one case. */
  readonly isInsider: boolean;
  /** Firms of their own. */
  readonly firms?: readonly string[];
  readonly cookie: () => Promise<string>;
};

/** A firm that has nothing to do with the case. */
const firmAsked = '1000000026';

let stage: Stage;
let world: Awaited<ReturnType<typeof applicationUnderReview>>;
let everybody: Somebody[];

beforeAll(async () => {
  stage = await openStage();
  world = await applicationUnderReview(stage);
  everybody = [...strangersAndApplicants(), ...roleNames.flatMap(staffAs)];
  for (const somebody of everybody) await somebody.cookie();
});
afterAll(() => stage.close());

function strangersAndApplicants(): Somebody[] {
  const visitor = (caseId: string) => () => cookieOf(stage, { caseId });
  const applicant = (email: string, firm: string) => account({ name: ['Ayşe', 'Ak'], email, firms: [firm] });
  const elsewhere = '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c12';
  return [
    { called: 'nobody', kind: 'nobody', isInsider: false, cookie: async () => '' },
    { called: 'the visitor of the case', kind: 'visitor', isInsider: true, cookie: visitor(world.caseId) },
    { called: 'the visitor of another case', kind: 'visitor', isInsider: false, cookie: visitor(elsewhere) },
    {
      called: 'a person of the firm in whose name a stranger filed',
      kind: 'person',
      isInsider: false,
      firms: [firmOfCase],
      cookie: applicant('a@example.com', firmOfCase),
    },
    {
      called: 'a person of another firm',
      kind: 'person',
      isInsider: false,
      firms: [firmAsked],
      cookie: applicant('b@example.com', firmAsked),
    },
  ];
}

function staffAs(role: Role): Somebody[] {
  const at = (unit: string, institution: 'tim' | 'bthk'): Somebody => ({
    called: `${role} at ${unit}`,
    ...{ kind: 'person', role, isInsider: reaches(role, unit) },
    ...(institution === 'bthk' && { host: 'bthk.localhost:3000' }),
    cookie: account({
      ...{ name: ['Elif', 'Kaya'], institution, roles: [{ role, unit }] },
      email: `${role}.${unit.replace('/', '.')}@example.com`.toLowerCase(),
    }),
  });
  return [at('tim/ikmib', 'tim'), at('tim/uib', 'tim'), at('tim', 'tim'), at('bthk', 'bthk')];
}

/** The task lies on the desk of the membership clerks of İKMİB, whose coordinators see it too. */
const reaches = (role: Role, unit: string) =>
  ['membershipClerk', 'coordinator'].includes(role) && ['tim/ikmib', 'tim'].includes(unit);

function account(character: Parameters<typeof settle>[1]) {
  let person: Promise<string> | undefined;
  return async () => {
    person ??= settle(stage, { ...character, password: null });
    const institution = character.institution ?? 'tim';
    if (character.roles) await giveRoles(stage.db, await person, character.roles, stage.now());
    return cookieOf(stage, { person: await person }, institution);
  };
}

const samples: { readonly [resource: string]: () => string } = {
  cases: () => world.caseId,
  tasks: () => world.task,
  'task-batches': () => '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11',
  documents: () => world.document,
  firms: () => firmAsked,
  processes: () => 'membershipApplication',
  records: () => 'refundableDeclarations',
  tokens: () => world.document,
  absences: () => world.document,
  colleagues: () => world.document,
  'saved-filters': () => world.document,
  memberships: () => world.document,
  accounts: () => world.document,
  holidays: () => '2026-10-29',
  webhooks: () => world.document,
};
const resourceOf = (path: string) => path.split('/')[2]!;
/** A calendar and the people who work there are their institution's; no firm has others. */
const shared = ['holidays', 'colleagues'];
const isPrivate = ({ path, who }: Route) =>
  who !== 'anyone' && path.includes('/:') && !shared.includes(resourceOf(path));
const namesTask = ({ query }: Route) => query !== undefined && 'task' in query.properties;

/** A firm's card and what it may choose from are for its own people, everything else here for those who have business with the case. */
function isInsider(entry: Route, { isInsider, firms = [] }: Somebody): boolean {
  const asked = { firms: firmAsked, records: String(exampleOf(entry.query?.properties['firm'] ?? {})) };
  const firm = isPrivate(entry) ? asked[resourceOf(entry.path) as keyof typeof asked] : undefined;
  return firm === undefined ? isInsider : firms.includes(firm);
}

function addressOf({ path, query }: Route): string {
  const address = path.replace(/:\w+/g, () => encodeURIComponent(samples[resourceOf(path)]!()));
  const required = Object.entries(query?.properties ?? {}).filter(([name]) =>
    ((query?.required ?? []) as readonly string[]).includes(name),
  );
  const words = required.map(([name, of]) => [name, name === 'task' ? world.task : String(exampleOf(of))]);
  return words.length > 0 ? `${address}?${new URLSearchParams(words as [string, string][])}` : address;
}

let key = 0;
async function asks({ cookie, host }: Somebody, entry: Route): Promise<Reply> {
  const body = entry.body && exampleOf(entry.body);
  const sending = {
    cookie: await cookie(),
    key: `matrix-key-number-${++key}`,
    ...(host && { host }),
    ...(body !== undefined && { body }),
  };
  return stage.ask(entry.method, addressOf(entry), sending);
}

function admission(who: Who, { kind, role }: Somebody): 'NotSignedIn' | 'NotYours' | undefined {
  if (who === 'anyone') return undefined;
  if (kind === 'nobody') return 'NotSignedIn';
  if (who === 'applicantOrVisitor') return undefined;
  if (who === 'caseSession') return kind === 'visitor' ? undefined : 'NotYours';
  if (who === 'person') return kind === 'person' ? undefined : 'NotYours';
  return role !== undefined && who.role.includes(role) ? undefined : 'NotYours';
}

const named = routes.map((entry): [Method, string, Route] => [entry.method, entry.path, entry]);

test('every address with a parameter has a sample here: a new resource adds its own', () => {
  const without = routes.filter(({ path }) => path.includes('/:') && !(resourceOf(path) in samples));
  expect(without.map(({ path }) => path)).toEqual([]);
});

test.each(named)(
  'R23: %s %s lets in whom it says, and to everybody else another firm’s thing is not there',
  async (_, __, entry) => {
    const strangers = everybody.filter((one) => !isInsider(entry, one));
    const insiders = entry.method === 'GET' ? everybody.filter((one) => isInsider(entry, one)) : [];
    const found = await Promise.all(
      [...strangers, ...insiders].map(async (one) => ({ one, reply: await asks(one, entry) })),
    );
    const told = found.map(({ one, reply }) => ({ called: one.called, ...outcome(entry, one, reply) }));
    expect(told).toEqual(found.map(({ one, reply }) => ({ called: one.called, ...expected(entry, one, reply) })));
  },
);

/** What is promised for this pair, and what came; where nothing is promised but sense, whatever came is fine. */
function expected(entry: Route, somebody: Somebody, reply: Reply) {
  const code = admission(entry.who, somebody);
  if (code) return { answer: code, leaks: false };
  const isHidden = (isPrivate(entry) || namesTask(entry)) && !isInsider(entry, somebody);
  if (isHidden) return { answer: 'NotFound', leaks: false };
  if (isPrivate(entry)) return { answer: 200, leaks: reply.text.includes(canary) };
  return { answer: 'sense', leaks: isInsider(entry, somebody) && reply.text.includes(canary) };
}

function outcome(entry: Route, somebody: Somebody, { status, json, text }: Reply) {
  const isOpen = !isPrivate(entry) && !namesTask(entry) && admission(entry.who, somebody) === undefined;
  const isSense = status < 500 && !['NotSignedIn', 'NotYours', 'CrossSite'].includes(json.code ?? '');
  return { answer: isOpen && isSense ? 'sense' : (json.code ?? status), leaks: text.includes(canary) };
}
