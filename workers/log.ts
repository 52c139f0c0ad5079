import { DefaultLogger, type LogLevel } from '@temporalio/worker';
import { pino } from 'pino';

/** Codes, ids and places in the code; what a message may carry of people's data is left out. */
export function workerLog(level: string) {
  const log = pino({ level, base: { part: 'worker' } });
  const temporal = new DefaultLogger('INFO', ({ level, message, meta }) => {
    log[levels[level]]({ id: meta?.['id'], type: meta?.['type'], stack: meta?.['stack'] }, message);
  });
  const problem = (cause: unknown) => {
    const { name, code, stack } = cause as Error & { code?: string };
    log.error({ name, code, stack: stack?.split('\n').filter((line) => line.startsWith('    at ')) }, 'a problem');
  };
  return { info: log.info.bind(log), problem, temporal };
}

const levels = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'debug',
  WARN: 'warn',
  ERROR: 'error',
} as const satisfies Record<LogLevel, string>;
