import { useState } from 'react';
import { dropKept, keep, kept } from '../../shared/kept.ts';
import { type Draft, draftOf, nothingYet, type Walked } from '../../shared/wizard/starting.ts';

const day = 24 * 60 * 60_000;

/** What is written stays in this tab; what two people or two firms write does not meet. */
export function useDraft(name: string) {
  const [draft, setDraft] = useState(() => kept<Draft>(name, sessionStorage) ?? nothingYet);
  return {
    draft,
    keepDraft: (walked: Walked) => {
      const now = draftOf(walked, draft);
      keep(name, now, day, sessionStorage);
      setDraft(now);
    },
    drop: () => dropKept(name),
  };
}
