import { useState } from 'react';
import type { Field } from '../../shared/form/types.ts';
import { dropKept, keep, kept } from '../../shared/kept.ts';
import { type Draft, draftOf, nothingYet, type Walked } from '../../shared/wizard/starting.ts';

const day = 24 * 60 * 60_000;

/**
 * What is written stays in this tab, and for a day on this device if the tab is closed, there without national identity
 * numbers. What two people or two firms write does not meet.
 */
export function useDraft(name: string) {
  const [draft, setDraft] = useState(() => kept<Draft>(name, sessionStorage) ?? kept<Draft>(name) ?? nothingYet);
  return {
    draft,
    keepDraft: (walked: Walked, fields: readonly Field[]): Draft => {
      const now = draftOf(walked, draft);
      const numbers = new Set(fields.filter(({ kind }) => kind === 'nationalId').map((field) => field.name));
      const open = Object.fromEntries(Object.entries(now.answer).filter(([one]) => !numbers.has(one)));
      keep(name, now, day, sessionStorage);
      keep(name, { ...now, answer: open }, day);
      setDraft(now);
      return now;
    },
    drop: () => dropKept(name),
  };
}
