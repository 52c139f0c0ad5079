import { useState } from 'react';
import { isDocumentField } from '../../../../domain/form/parts.ts';
import type { Answer, Field } from '../../shared/form/types.ts';
import { dropKept, keep, kept } from '../../shared/kept.ts';
import { useSession } from '../../shared/session.ts';

const day = 24 * 60 * 60_000;

/**
 * What is written for a step and not sent yet: this device keeps it for a day, for the person who wrote it. Files are on
 * the server already, and national identity numbers are not kept.
 */
export function useKeptAnswer(task: string, fields: readonly Field[], begun: Answer) {
  const { data: session } = useSession();
  const name = `step:${session?.person?.id ?? 'visitor'}:${task}`;
  const [answer, setAnswer] = useState<Answer>(() => ({ ...begun, ...kept<Answer>(name) }));
  const mayStay = (field: Field) => !isDocumentField(field) && field.kind !== 'nationalId';
  const names = new Set(fields.filter(mayStay).map((field) => field.name));
  return {
    answer,
    write: (next: Answer) => {
      setAnswer(next);
      keep(name, Object.fromEntries(Object.entries(next).filter(([one]) => names.has(one))), day);
    },
    drop: () => dropKept(name),
  };
}
