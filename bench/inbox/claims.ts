import { Agent, request } from 'node:http';
import { cpuSeconds } from '../cpu.ts';
import { atMost, type Row } from '../row.ts';
import { spreadOf } from '../spread.ts';
import { type Reader, settleClerks } from './readers.ts';
import { type InboxStage, onInbox } from './stage.ts';

const clerks = 1_000;
const rounds = 5;
const bar = 1;

type Said = { readonly status: number; readonly by?: unknown };

/** P3: a thousand clerks claim one task at once; one gets it and every other is told who. */
export const benchClaims = (): Promise<readonly Row[]> =>
  onInbox(async (stage) => {
    const people = await settleClerks(stage.db, clerks);
    await race(stage, people); // the first finds a cold process
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round++) seconds.push(await race(stage, people));
    const spread = spreadOf(seconds);
    const what = `${clerks} claims of one task at once, one winner, all others told who; median of ${rounds}`;
    return [atMost({ id: 'P3', what, value: spread.p50, unit: 's', bar, spread })];
  });

async function race(stage: InboxStage, people: readonly Reader[]): Promise<number> {
  const task = await freeTask(stage, people[0]!);
  const path = `/api/tasks/${encodeURIComponent(task)}/claim`;
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  const [began, used, usedThere] = [performance.now(), cpuSeconds(process.pid), cpuSeconds(stage.pid)];
  const answers = await Promise.all(people.map(({ cookie }) => claim(stage.port, path, cookie, agent)));
  const seconds = (performance.now() - began) / 1_000;
  const [all, there] = [cpuSeconds(process.pid) - used, cpuSeconds(stage.pid) - usedThere];
  console.error(`${seconds.toFixed(2)} s; processor time ${all.toFixed(2)} s, of which the API ${there.toFixed(2)} s`);
  await judge(stage, task, answers);
  return seconds;
}

async function freeTask({ db }: InboxStage, { reach }: Reader): Promise<string> {
  const unit = reach[0]!.units[0]!;
  const { task } = await db('task_candidates')
    .where({ unit, role: 'membershipClerk', assignee: null, process: 'membershipApplication' })
    .orderBy('due')
    .first('task');
  return task;
}

/** One winner, who stands on the task and in the history of its case; the rest were given a name. */
async function judge({ db }: InboxStage, task: string, answers: readonly Said[]): Promise<void> {
  const winners = answers.filter(({ status }) => status === 204).length;
  const told = answers.filter(({ status, by }) => status === 409 && /^Görevli \d+$/.test(String(by))).length;
  const { assignee, case_id } = await db('tasks').where({ id: task }).first('assignee', 'case_id');
  const events = await db('case_events').where({ case_id, kind: 'taskClaimed' });
  if (winners !== 1 || told !== answers.length - 1 || assignee === null || events.length !== 1)
    throw new Error(`${winners} winners, ${told} told who, ${events.length} claims in the history`);
}

function claim(port: number, path: string, cookie: string, agent: Agent): Promise<Said> {
  const headers = { host: `tim.localhost:${port}`, cookie };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method: 'PUT', path, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode!, ...(text && { by: JSON.parse(text).by }) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
