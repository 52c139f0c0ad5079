import { insertTask } from '../../db/tasks.ts';
import { fieldsOf, scan } from '../../domain/form/index.ts';
import { defineProcess } from '../../domain/process.ts';
import { days } from '../../domain/span.ts';
import { uploadedFor } from '../../web/src/portal/case/uploaded.ts';
import { catalogueOf } from '../../workflows/catalogue.ts';
import { scannedPage, upload } from '../product/papers.ts';
import { cookieOf } from './people.ts';
import { openStage, type Stage } from './stage.ts';

const each = ['tim/ikmib', 'tim/uib'].map((value) => ({ value, label: value }));
const papers = [
  scan('signed', 'İmzalı dilekçe', { each }),
  scan('others', 'Diğer belgeler', { many: { max: 3 }, optional: true }),
  scan('circular', 'İmza sirküleri'),
];

/** Something that is asked for each of several units, as refunds ask for petitions; only for this test. */
const bundle = defineProcess({
  id: 'bundle',
  institution: 'tim',
  title: 'Demet',
  noun: 'talep',
  about: 'Only for this test.',
  start: { by: 'visitor', form: [], to: 'papers' },
  steps: {
    papers: { title: 'Belgeler', by: 'visitor', outcomes: { send: { label: 'Gönder', to: 'done', form: papers } } },
  },
  ends: { done: 'Yapıldı' },
  keeps: { done: days(1) },
});

const caseId = '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11';
const task = `${caseId}:papers:1`;
let stage: Stage;
let who: { cookie: string };
beforeAll(async () => {
  stage = await openStage({ deps: { catalogue: catalogueOf(bundle) } });
  const at = stage.now();
  const about = { institution: 'tim', process: bundle.id };
  await stage.db('cases').insert({ id: caseId, number: 'TIM-2026-000001', ...about, state: 'open', opened_at: at });
  await stage.db.transaction(async (trx) => {
    const row = { id: task, case_id: caseId, workflow_id: caseId, ...about, step: 'papers', part: '', about: {} };
    const times = { opened_at: at, due: null, target: null, why: {}, agenda: [], opened_hash: null };
    await insertTask(trx, { ...row, ...times }, []);
  });
  who = { cookie: await cookieOf(stage, { caseId }) };
});
afterAll(() => stage.close());

const send = async (field: string, name: string, entry?: string) => {
  const given = { task, field, name, bytes: await scannedPage(), ...(entry && { entry }) };
  const { status, json, text } = await upload({ stage } as never, who, given);
  if (status !== 201) throw new Error(text);
  return json['id'] as string;
};

test('U15: files of a field that asks for one each, for several or for one come back after a closed tab, each where it was', async () => {
  await send('signed', 'yanlış.png', 'tim/ikmib');
  const [first, second] = [await send('signed', 'bir.png', 'tim/ikmib'), await send('signed', 'iki.png', 'tim/uib')];
  const others = [await send('others', 'üç.png'), await send('others', 'dört.png')];
  const circular = await send('circular', 'beş.png');

  const seen = (await stage.ask('GET', `/api/cases/${caseId}`, who)).json as never as Parameters<typeof uploadedFor>[2];
  const answer = uploadedFor(fieldsOf(papers), seen.standing[0]!, seen);
  expect(answer).toEqual({ signed: { 'tim/ikmib': first, 'tim/uib': second }, others, circular });
  const sent = await stage.ask('POST', `/api/tasks/${task}/completion`, {
    ...{ cookie: who.cookie, key: 'a-key-of-the-one-who-sends', body: { outcome: 'send', answer } },
  });
  expect(sent.status).toBe(202);
  const { json } = await stage.ask('GET', `/api/cases/${caseId}`, who);
  expect(json['standing']).toMatchObject([{ yours: false, recorded: true, outcomes: [] }]);
});
