import { type ActingFirm, type CaseFacts, type Firm, facts as namedFacts, sources } from '../../domain/facts.ts';
import { type Known, wantedPapers } from '../../domain/form/index.ts';
import type { SourceName } from '../../domain/names.ts';
import type { Process } from '../../domain/process.ts';

type About = {
  readonly process: Process;
  readonly part?: string;
  /** The case so far; there is none yet at the start. */
  readonly facts?: CaseFacts | undefined;
  /** In whose name a case is about to be started. */
  readonly acting?: ActingFirm | undefined;
  /** Records that the answer at hand names. */
  readonly chosen?: CaseFacts['chosen'] | undefined;
  /** Firms that the answer names, for lists that depend on one of them. */
  readonly firms?: ReadonlyMap<string, Firm>;
};

/** What a form may ask about its surroundings: which facts hold, what can be chosen from, which papers are wanted. */
export function knownOf({ process, part = '', facts, acting, chosen, firms = new Map() }: About): Known {
  const all = { ...(facts ?? { ...nothingYet, actingFor: acting }), ...(chosen && { chosen }) };
  const of = { process, part, facts: all };
  return {
    facts: Object.fromEntries(Object.entries(namedFacts).map(([name, holds]) => [name, holds(of)])),
    wanted: facts && wantedPapers(process, facts.answers, part),
    options: (source, of) =>
      sources[source as SourceName]({
        process,
        part,
        facts: of === undefined ? all : { ...all, firm: firms.get(of) },
      }),
  };
}

const nothingYet = { firm: undefined, applicant: undefined, answers: [] } as unknown as CaseFacts;
