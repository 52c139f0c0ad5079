import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Logs hold ids, codes and durations: no bodies, headers, addresses or messages of others (R40). Messages of databases
 * and mail servers quote the values that they complain of, so an error is its name, its code and where it was thrown.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: errorWithoutWords, error: errorWithoutWords },
    redact: { paths: ['password', 'token', 'email', '*.password', '*.token', '*.email', '*.cookie'], censor: '…' },
    hooks: { logMethod: neverTheMessage },
  };
  return destination ? pino(options, destination) : pino(options);
}

export function errorWithoutWords(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...plain({ code, constraint }), at: frames.slice(0, 12).map((line) => line.trim()) };
}

const plain = (entries: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => /^[\w.:-]{1,80}$/.test(String(value ?? ''))));

/** pino takes an error's message for the line's own where none is given. */
function neverTheMessage(this: Logger, words: unknown[], method: (...words: never[]) => void) {
  const [first, ...rest] = words;
  const subject = first instanceof Error ? { err: first } : first;
  const said = typeof subject === 'object' && rest.length === 0 ? [subject, 'noted'] : [subject, ...rest];
  method.apply(this, said as never[]);
}
