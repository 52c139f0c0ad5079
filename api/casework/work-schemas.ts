import Type from 'typebox';
import { deskActs } from '../../domain/desk-work.ts';
import { instant, orNull, uuid, words } from '../schemas.ts';

export const taskId = Type.String({
  ...{ minLength: 1, maxLength: 300 },
  examples: ['019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:review:1'],
});
export const Note = orNull(Type.String({ minLength: 1, maxLength: 2000, examples: ['Firma öğleden sonra arayacak.'] }));
export const Priority = Type.Integer({
  ...{ minimum: 0, maximum: 2, examples: [1] },
  description: '0 normal, 1 high, 2 urgent',
});
export const FollowUp = orNull(
  Type.String({ format: 'date', pattern: '^20', examples: ['2026-11-24'], description: 'A day of this century' }),
);

const Colleague = { id: uuid('The person'), title: words(200, 'Elif Kaya') };
export const Assignees = Type.Object({
  assignees: Type.Array(
    Type.Object({ ...Colleague, open: Type.Integer({ minimum: 0, description: 'How many open tasks they have' }) }),
  ),
});

export const DraftAsked = Type.Object({
  outcome: Type.Optional(orNull(words(60, 'correct', 'The outcome that is thought of, if any'))),
  answer: Type.Record(Type.String(), Type.Unknown(), {
    examples: [{ missing: 'Sirkülerin ikinci sayfası' }],
    description: 'The fields of the outcome’s form as far as they are filled in, up to 64 KB, unchecked',
  }),
});
const draftMembers = {
  outcome: orNull(words(60, 'correct')),
  answer: Type.Record(Type.String(), Type.Unknown(), { examples: [{ missing: 'Sirkülerin ikinci sayfası' }] }),
  version: uuid('The version, as in the ETag'),
  savedAt: instant(),
};
export const Draft = Type.Object(draftMembers);
export const Drafts = Type.Object({
  mine: orNull(Draft),
  others: Type.Array(Type.Object({ ...draftMembers, person: Type.Object(Colleague) }), {
    description: 'What others have written, for coordinators',
  }),
});

const reasons = ['NotFound', 'AlreadyDecided', 'ClaimedByOther', 'NotYours', 'NotAssignable', 'Changed'] as const;
const Refused = Type.Object({
  task: taskId,
  reason: Type.Enum(reasons),
  say: words(500, '21.11.2026, saat 14:32: bu işi Elif Kaya üstlendi.'),
  by: orNull(words(200, 'Elif Kaya')),
  at: orNull(instant()),
  outcome: orNull(Type.Object({ id: words(60, 'approve'), title: words(200, 'Onayla') })),
});
const summaryMembers = {
  id: orNull(uuid('The batch; null where nothing was done')),
  act: Type.Enum([...deskActs, 'undo']),
  at: instant(),
  done: Type.Integer({ minimum: 0, description: 'Tasks that were changed' }),
  unchanged: Type.Integer({ minimum: 0, description: 'Tasks that were as they should be already' }),
  undoes: orNull(uuid('The batch that this one put back')),
  undoneBy: orNull(uuid('The batch that put this one back')),
};
export const BatchSummary = Type.Object(summaryMembers);
export const BatchView = Type.Object({
  ...summaryMembers,
  refused: Type.Array(Refused, { description: 'Tasks that were left as they were, each with the reason' }),
});
