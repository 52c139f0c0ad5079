import { filesIn, linesThat, loadedBy, product, type Source, sourcesIn } from './source.ts';

const within = (...folders: string[]) =>
  product.filter(({ path }) => folders.some((one) => path.startsWith(`${one}/`)));
const except = (sources: readonly Source[], ...paths: string[]) => sources.filter(({ path }) => !paths.includes(path));

test('business time comes from the clock that was given, never from the machine', () => {
  const machine = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/;
  expect(linesThat(machine, except(within('api', 'activities', 'db', 'domain'), 'domain/clock.ts'))).toEqual([]);
  expect(linesThat(machine, except(within('domain'), 'domain/none.ts'))).toHaveLength(1);
});

test('business time does not come from the database either', () => {
  const database =
    /(?<![.\w])now\(\)|\b(CURRENT_TIMESTAMP|CURRENT_DATE|LOCALTIMESTAMP|clock_timestamp|statement_timestamp)\b/i;
  expect(linesThat(database, within('api', 'activities', 'db', 'migrations', 'workers'))).toEqual([]);
});

test('R38: SQL is in db/ and migrations/, and stack/ for what a demonstration begins with; nobody else writes any', () => {
  const query = /\b(trx|db|knex)(<[^>]*>)?\(\s*['"`]|\.(raw|whereRaw|joinRaw|orderByRaw|havingRaw)\(\s*['"`]|from 'pg'/;
  const elsewhere = product.filter(({ path }) => !/^(db|migrations|stack)\//.test(path));
  expect(linesThat(query, elsewhere)).toEqual([]);
  expect(linesThat(query, within('db')).length).toBeGreaterThan(50);
});

test('nothing at the top of what a story loads can be changed: two cases would share it', () => {
  const paths = new Set(loadedBy('workflows/index.ts').map(({ to }) => to));
  const stories = product.filter(({ path }) => path.startsWith('workflows/') || paths.has(path));
  const remembers = 'domain/form/narrow.ts'; // what a form narrows to, by the form itself: the same for every case
  const changeable =
    /^(export )?(let|var) |^(export )?const \w+(: [^=]+)? = (new (Map|Set|WeakMap|WeakSet|Array)(<.*>)?\(\);|\[\];|\{\};)/;
  expect(linesThat(changeable, except(stories, remembers))).toEqual([]);
});

test('R33: no template prints anything unescaped', () => {
  const unescaped = /\{\{\{|\{\{~?&/;
  const templates = [...sourcesIn('templates', '.hbs'), ...within('templates', 'api', 'stack', 'outside')];
  expect(templates.length).toBeGreaterThan(100);
  expect(linesThat(unescaped, except(templates, 'templates/check.ts'))).toEqual([]);
});

test('R2: at every failpoint of the product a test dies, and at no other', () => {
  const points = product.flatMap(({ text }) =>
    [...text.matchAll(/failpoint\('([\w:-]+)'\)/g)].map(([, point]) => point!),
  );
  const killed = sourcesIn('test', '.test.ts').flatMap(({ text }) =>
    [...text.matchAll(/'(\w+:(?:before|after)-\w+)'/g)].map(([, point]) => point!),
  );
  expect(points.length).toBeGreaterThan(15);
  expect([...new Set(killed)].sort()).toEqual(points.toSorted());
});

test('names say what a thing is: there are no utils, helpers, Managers or Services', () => {
  const empty = /^(utils?|helpers?|managers?|services?|common|misc)$/i;
  const words = ({ path }: { path: string }) => path.replace(/\.\w+$/, '').split(/[/.-]/);
  const all = [...product, ...['test', 'bench'].flatMap((folder) => filesIn(folder).map((path) => ({ path })))];
  expect(all.filter((file) => words(file).some((word) => empty.test(word))).map(({ path }) => path)).toEqual([]);
  const exported =
    /^export (abstract )?(class|const|function|async function|type|interface) \w*(Utils?|Helpers?|Manager|Service)\b/;
  expect(linesThat(exported, product)).toEqual([]);
});
