import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../domain/clock.ts';
import { boundedText } from './bounded-body.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { OutsideAnswerUnfit, OutsideRefused, OutsideUnavailable } from './errors.ts';

export type GuardSettings = {
  system: string;
  url: string;
  clock: Clock;
  /** The `code` of the 404 problem that means "there is no such thing"; any other 404 is a wrong address. */
  absentCode: string;
  key?: string;
  timeoutMs?: number;
  attempts?: number;
  maxBytes?: number;
  /** Shared by all addresses of one system: whoever does not answer one question is not asked another. */
  breaker?: CircuitBreaker;
};

/** `undefined` is "there is no such thing"; everything else that is not an answer is one of the errors of errors.ts. */
export type GuardedGet = (path: string) => Promise<unknown>;

export function guardedGet(settings: GuardSettings): GuardedGet {
  const breaker = settings.breaker ?? new CircuitBreaker(settings);
  const attempts = settings.attempts ?? 2;
  return async (path) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await breaker.run(() => once(settings, path));
      } catch (error) {
        if (attempt >= attempts || !(error instanceof OutsideUnavailable) || error.reason === 'circuit open')
          throw error;
        await sleep(50 + Math.random() * 200);
      }
    }
  };
}

async function once(settings: GuardSettings, path: string): Promise<unknown> {
  const { system, url, key, timeoutMs = 3000, maxBytes = 256 * 1024 } = settings;
  const headers = { accept: 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url.replace(/\/$/, '') + path, { headers, redirect: 'manual', signal });
    const text = await boundedText(response, maxBytes);
    return judged(settings, response.status, text);
  } catch (error) {
    if (error instanceof OutsideAnswerUnfit || error instanceof OutsideRefused || error instanceof OutsideUnavailable)
      throw error;
    throw new OutsideUnavailable(system, signal.aborted ? 'timeout' : 'connection');
  }
}

function judged({ system, absentCode }: GuardSettings, status: number, text: string | undefined): unknown {
  if (status >= 500 || status === 429 || status === 408) throw new OutsideUnavailable(system, 'busy');
  if (status === 404 && codeIn(text) === absentCode) return undefined;
  if (status >= 400) throw new OutsideRefused(system, `status ${status}`);
  if (status !== 200) throw new OutsideAnswerUnfit(system, 'redirect', `status ${status}`);
  if (text === undefined) throw new OutsideAnswerUnfit(system, 'too large');
  const answer = jsonIn(text);
  if (answer === undefined) throw new OutsideAnswerUnfit(system, 'not JSON');
  return answer;
}

const codeIn = (text: string | undefined) => (jsonIn(text ?? '') as { code?: unknown } | null | undefined)?.code;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
