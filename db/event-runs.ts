import type { Knex } from 'knex';
import type { EventKind } from '../domain/events.ts';
import { type CaseRow, link, type NewEvent } from './events.ts';

/** The end of a case's chain. */
export type Head = Pick<CaseRow, 'head' | 'events'>;
export type Happened = { readonly caseId: string } & NewEvent<EventKind>;

/** Adds to many chains in two statements. Whoever calls holds all those cases' rows and gives the ends of their chains. */
export async function appendEvents(
  trx: Knex.Transaction,
  heads: ReadonlyMap<string, Head>,
  happened: readonly Happened[],
): Promise<void> {
  const ends = new Map(heads);
  const linked = happened.map((event) => {
    const next = linkTo(ends.get(event.caseId)!, event);
    ends.set(event.caseId, { head: next.link, events: next.seq });
    return next;
  });
  const touched = [...new Set(happened.map(({ caseId }) => caseId))].map((id) => ({ id, ...ends.get(id)! }));
  await trx.raw(adding, { rows: JSON.stringify(linked.map(inHex)) });
  await trx.raw(moving, {
    rows: JSON.stringify(touched.map(({ id, head, events }) => ({ id, events, head: head!.toString('hex') }))),
  });
}

type Linked = Happened & { readonly seq: number; readonly prev: Buffer | null; readonly link: Buffer };

function linkTo({ head, events }: Head, event: Happened): Linked {
  const seq = events + 1;
  return { ...event, seq, prev: head, link: link(head, { ...event, seq }) };
}

const inHex = ({ prev, link, ...event }: Linked) => ({
  ...event,
  prev: prev?.toString('hex') ?? null,
  hash: link.toString('hex'),
});

const adding = `
INSERT INTO case_events (case_id, seq, at, kind, data, prev, hash)
SELECT "caseId", seq, at, kind, data, decode(prev, 'hex'), decode(hash, 'hex')
FROM json_to_recordset(:rows) AS e("caseId" uuid, seq int, at timestamptz, kind text, data jsonb, prev text, hash text)`;

const moving = `
UPDATE cases SET head = decode(m.head, 'hex'), events = m.events
FROM json_to_recordset(:rows) AS m(id uuid, head text, events int) WHERE cases.id = m.id`;
