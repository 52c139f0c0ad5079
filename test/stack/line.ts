import { setTimeout as pause } from 'node:timers/promises';
import { Connection, isRetryableError, makeGrpcRetryInterceptor } from '@temporalio/client';
import { channelArgs } from '../../temporal/reconnecting.ts';

const between = 100;
/** The time-skipping server takes three idle pings for an attack and hangs up. */
const silent = { ...channelArgs, 'grpc.keepalive_time_ms': 3_600_000 };

export type Line = Awaited<ReturnType<typeof lineTo>>;

/** A connection whose calls are no longer tried again once it is closed: a late one would bring the process down. */
export async function lineTo(address: string) {
  let isClosing = false;
  const retry = makeGrpcRetryInterceptor({
    delayFunction: () => between,
    retryableDecider: (attempt, status) => !isClosing && attempt < 20 && isRetryableError(status),
  });
  const connection = await Connection.connect({ address, channelArgs: silent, interceptors: [retry] });
  const close = async () => {
    isClosing = true;
    await pause(3 * between);
    await connection.close();
  };
  return { connection, close };
}
