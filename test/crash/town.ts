import { setTimeout as pause } from 'node:timers/promises';
import type { Board } from '../../stack/board.ts';
import { ask, type Reply, type Sending } from '../api/http.ts';
import { eventually } from '../product/eventually.ts';
import type { Product } from '../product/stage.ts';
import { childrenOf } from '../stack/children.ts';
import { living, type Surroundings, start, surroundings } from '../stack/started.ts';

export type Town = Awaited<ReturnType<typeof openTown>>;
export type Server = 'api' | 'workers' | 'temporal' | 'postgres' | 'mailbox' | 'e-birlik' | 'virus-scanner';

/** What `npm start` brings up, with people who try again when nobody answers. */
export async function openTown() {
  const env = await surroundings();
  let stack = start(env);
  let board = await stack.ready();
  const port = Number(env.PORT);
  const stubborn = (method: string, path: string, sending?: Sending) =>
    untilAnswered(() => ask(port, method, path, sending));
  const mailbox = { messages: (to: string) => messagesTo(board, to) };
  return {
    board: () => board,
    dataDir: env.DATA_DIR,
    /** What people of a story do, they do here too. */
    people: { ask: stubborn, stage: { port }, mailbox } as unknown as Product,
    kill: async (...names: readonly Server[]) => {
      for (const name of names) process.kill(await pidOf(env, name), 'SIGKILL');
    },
    killEverything: async () => {
      for (const pid of [...childrenOf(stack.pid), stack.pid]) process.kill(pid, 'SIGKILL');
      await stack.ended;
      stack = start(env);
      board = await stack.ready();
    },
    close: async () => {
      stack.signal('SIGINT');
      await stack.ended;
    },
  };
}

/** One that was killed a moment ago is waited for. */
const pidOf = (env: Surroundings, name: Server) => eventually(async () => living(env).get(name), `${name} lives`);

/** What people do who see an error page: the same again, with the same key. */
export async function untilAnswered(act: () => Promise<Reply>): Promise<Reply> {
  for (;;) {
    const reply = await act().catch(() => undefined);
    if (reply && reply.status < 500 && reply.json['code'] !== 'InProgress') return reply;
    await pause(200);
  }
}

async function messagesTo({ mailbox }: Board, to: string) {
  const answer = await fetch(`${mailbox}/api/messages?to=${encodeURIComponent(to)}`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as { messages: unknown[] }).messages : [];
}
