import { documentsOf } from '../../db/documents.ts';
import { type EventRow, eventsOf } from '../../db/events.ts';
import type { Actor } from '../../domain/actor.ts';
import { partsSeenBy } from '../../domain/parts-seen.ts';
import type { ApiDeps } from '../deps.ts';
import type { SeenCase } from './facts.ts';

/** What happened to the case as far as this person sees it: of other units' parts nothing. */
export async function eventsSeen({ db }: ApiDeps, actor: Actor, { row, thing }: SeenCase): Promise<EventRow[]> {
  const sees = partsSeenBy(actor, thing);
  const parts = new Map((await documentsOf(db, row.id)).map(({ id, part }) => [id, part]));
  const partOf = ({ data }: EventRow) => String(data['part'] ?? parts.get(String(data['document'])) ?? '');
  return (await eventsOf(db, row.id)).filter((event) => sees(partOf(event)));
}
