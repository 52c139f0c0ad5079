import { firmsChosenBefore } from '../../db/firms-chosen.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Field, Form, Page } from '../../domain/form/index.ts';
import type { ApiDeps } from '../deps.ts';
import type { Acting } from './capacity.ts';

/** Whoever files in a firm's name is offered the firms that it chose before (U9); what a declaration suggests stays. */
export async function suggesting(
  deps: ApiDeps,
  who: Actor | undefined,
  acting: Acting | undefined,
  form: Form,
): Promise<Form> {
  if (who?.kind !== 'person' || !acting) return form;
  const filled = await Promise.all(
    form.map(async (entry: Field | Page) =>
      'fields' in entry
        ? { ...entry, fields: await Promise.all(entry.fields.map((field) => withChosen(deps, acting, field))) }
        : withChosen(deps, acting, entry),
    ),
  );
  return filled as Form;
}

async function withChosen({ db }: ApiDeps, { firm, card }: Acting, field: Field): Promise<Field> {
  if (field.kind !== 'firm' || field.suggest || typeof field.as !== 'string') return field;
  const found = await firmsChosenBefore(db, { field: field.name, kind: field.as, firm, by: card?.by ?? null });
  if (found.length === 0) return field;
  return { ...field, suggest: found.map(({ taxNumber, title }) => ({ value: taxNumber, label: title })) };
}
