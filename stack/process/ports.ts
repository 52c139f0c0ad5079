import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A port that was free a moment ago; chosen by chance below those that the system gives to outgoing connections, so
 * that neither these nor a neighbour who looks at the same moment is likely to take it first.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await portIsFree(port)) return port;
  }
}

export const portIsFree = (port: number, host = '127.0.0.1') =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** Waits until somebody answers at the port; false when `giveUp` says so or the time is over. */
export async function portAnswers(port: number, giveUp: () => boolean, milliseconds = 30_000): Promise<boolean> {
  for (let waited = 0; waited < milliseconds && !giveUp(); waited += 50) {
    if (await answers(port)) return true;
    await pause(50);
  }
  return false;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const say = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => say(true));
    socket.once('error', () => say(false));
  });
