import { isDocumentField } from '../../../../domain/form/parts.ts';
import type { CaseView, Standing } from '../../shared/case/types.ts';
import type { Answer, Field } from '../../shared/form/types.ts';
import { uploadedFor } from './uploaded.ts';

/** What a form begins with: what was given before on this page of a wizard, and the files that are there already. */
export const begunFor = (fields: readonly Field[], standing: Standing, of: CaseView): Answer => ({
  ...givenBefore(fields, standing, of),
  ...uploadedFor(fields, standing, of),
});

/** Whoever goes back in a wizard finds what they gave there; files are looked at apart. */
function givenBefore(fields: readonly Field[], { wizard }: Standing, { answers }: CaseView): Answer {
  const steps = wizard?.pages[wizard.at]?.steps ?? [];
  const last = answers.findLast(({ step }) => steps.includes(step));
  const names = new Set(fields.filter((field) => !isDocumentField(field)).map(({ name }) => name));
  return Object.fromEntries(
    (last?.fields ?? []).filter(({ name }) => names.has(name)).map(({ name, value }) => [name, value]),
  );
}
