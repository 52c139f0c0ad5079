import Type from 'typebox';
import { choicesOf, choose } from '../../db/notices.ts';
import { choiceNames, notifications as described } from '../../domain/notifications.ts';
import { roleNames } from '../../domain/roles.ts';
import { route } from '../route.ts';
import { nothing } from '../schemas.ts';

const choice = (kind: keyof typeof described) =>
  Type.Enum([...choiceNames], { description: described[kind], examples: ['daily'] });
const Choices = Type.Object(
  {
    assigned: choice('assigned'),
    dueSoon: choice('dueSoon'),
    overdue: choice('overdue'),
    unclaimed: choice('unclaimed'),
  },
  { description: 'off, immediate, or daily: one mail at 08:30 of the next business day' },
);

export const notifications = [
  route({
    method: 'GET',
    path: '/api/notifications',
    who: { role: roleNames },
    summary: 'Which mails about tasks you get, and when',
    returns: { 200: Choices },
    async handle({ deps: { db }, who: { id } }) {
      return { status: 200, body: (await choicesOf(db, [id])).get(id)! };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/notifications',
    who: { role: roleNames },
    summary: 'Choose which mails about tasks you get, and when; what waits for the morning and is off now is dropped',
    body: Choices,
    returns: { 204: nothing },
    async handle({ deps: { db }, who: { id }, body }) {
      await db.transaction((trx) => choose(trx, id, body));
      return { status: 204 };
    },
  }),
];
