import type { CaseFacts, Names } from '../../../domain/facts.ts';
import type { DateName } from '../../../domain/names.ts';

/** A name of the club's own. Declarations of the product cannot use it: it is none of theirs, and nothing resolves it there. */
export const leaseEnd = 'leaseEnd' as DateName;

/** The product's table and this one line; no module that workflows load reaches it. */
export const withLeaseEnd = (names: Names): Names => ({
  ...names,
  dates: { ...names.dates, leaseEnd: ({ facts }) => leaseEndOf(facts) },
});

function leaseEndOf({ answers }: CaseFacts): string | undefined {
  const until = answers.find(({ step }) => step === 'start')?.body['until'];
  return typeof until === 'string' && until !== 'ever' ? until : undefined;
}
