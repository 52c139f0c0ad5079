import Type, { type Static } from 'typebox';
import { taskChanges } from '../../db/changes.ts';
import { InboxTask } from '../routes/task-schemas.ts';
import { instant, orNull, uuid, words } from '../schemas.ts';
import { checkOf } from '../validation.ts';

/** What stands behind `data:` of each event. */
export const streamEvents = {
  /** The first event of a connection: from here on nothing is missed. */
  ready: Type.Object({}),
  /** Something was missed, or it is too much to tell piece by piece: fetch anew what is on the screen. */
  reload: Type.Object({
    reason: Type.Enum(['reconnected', 'gap', 'many', 'rights'], {
      description: 'rights: what you may see has changed',
    }),
  }),
  /** A task of one's lists. */
  task: Type.Object({
    id: words(300, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:review:1'),
    case: orNull(uuid('The case')),
    changes: Type.Array(Type.Enum([...taskChanges])),
    row: orNull(InboxTask),
    closed: orNull(
      Type.Object({
        outcome: Type.Object({ id: words(60, 'approve'), title: words(200, 'Onayla') }),
        by: words(200, 'Elif Kaya'),
        at: instant(),
      }),
    ),
  }),
  /** One's own case; what happened stands in its history. */
  case: Type.Object({ id: uuid('The case'), kinds: Type.Array(words(60, 'taskClosed')) }),
};
export type StreamEvent = keyof typeof streamEvents;
export type Told<E extends StreamEvent> = Static<(typeof streamEvents)[E]>;

const checks = {
  ready: checkOf(streamEvents.ready),
  reload: checkOf(streamEvents.reload),
  task: checkOf(streamEvents.task),
  case: checkOf(streamEvents.case),
} as const;

/** As it goes over the line; nothing leaves that is not declared (R26). JSON has no line breaks of its own. */
export function written<E extends StreamEvent>(event: E, data: Told<E>, id: number): string {
  checks[event](data);
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
