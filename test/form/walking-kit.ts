import { AsyncLocalStorage } from 'node:async_hooks';
import type { Process, Step } from '../../domain/process.ts';
import { turns } from '../../domain/sample/samples.ts';
import { standingOf } from '../../workflows/kit/standing.ts';

/** The kit's words for a story on paper: people answer at random, the real rules of standing judge every move. */
export type CaseInput = { readonly caseId: string };
type Place = { readonly part?: string };

export const walked = new Set<string>();
const scopes = new AsyncLocalStorage<{ over: boolean }>();

export function openCase(declared: Process, { caseId }: CaseInput) {
  const next = turns(Number(caseId));
  const standing = standingOf(declared);
  let waiting: { scope: { over: boolean } | undefined; answered: () => void }[] = [];
  const pick = <T>(list: readonly T[]) => list[next() % list.length]!;

  /** Answers come one at a time, when the story is at rest, to any of the steps that wait then. */
  async function answerOne() {
    await new Promise(setImmediate);
    const open = waiting.filter(({ scope }) => !scope?.over);
    const one = pick(open);
    waiting = open.filter((other) => other !== one);
    one?.answered();
  }

  async function ask(step: string, { part = '' }: Place = {}) {
    standing.enter(step, part);
    await new Promise<void>((answered) => {
      waiting.push({ scope: scopes.getStore(), answered });
      void answerOne();
    });
    const outcome = chosen(declared.steps[step]!);
    standing.leave(step, part, outcome);
    walked.add(`${step}.${outcome}`);
    return outcome;
  }

  /** Few give up at the first door, or no walk would get far. */
  function chosen({ outcomes, expires }: Step): string {
    const names = [...Object.keys(outcomes), ...(expires ? ['expired'] : [])];
    const isOver = (name: string) =>
      [outcomes[name]?.to ?? expires!.to].flat().every((place) => place in declared.ends);
    const [one, another] = [pick(names), pick(names)];
    return isOver(one) ? another : one;
  }

  async function first(...stories: readonly (() => Promise<unknown>)[]) {
    const scope = { over: false };
    const winner = await Promise.race(stories.map((story) => scopes.run(scope, story)));
    scope.over = true;
    return winner;
  }

  function known(kind: 'mails' | 'documents', name: string) {
    if (!Object.hasOwn(declared[kind] ?? {}, name)) throw new Error(`${declared.id} has no ${name} among its ${kind}`);
    walked.add(`${kind}.${name}`);
  }

  return {
    ask,
    first,
    work: (step: string, _run: unknown, place?: Place) => ask(step, place),
    mail: (name: string) => {
      known('mails', name);
      return { delivered: async () => true };
    },
    issue: async (name: string) => known('documents', name),
    parts: async () => ['tim/eib', 'tim/immib', 'tim/uib'].slice(next() % 3),
    effects: () => new Proxy({}, { get: () => async () => undefined }),
    end: async (name: string) => {
      standing.mayEnd(name);
      walked.add(`end.${name}`);
      return name;
    },
  };
}
