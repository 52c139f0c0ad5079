import type { Writable } from 'node:stream';

/** Waits until more may be written, or until the other side has gone. */
export function drained(to: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      to.off('drain', done).off('close', done);
      resolve();
    };
    if (to.destroyed) resolve();
    else to.on('drain', done).on('close', done);
  });
}
