import { text } from 'node:stream/consumers';
import { runBatch } from '../../api/casework/batching.ts';
import { connect } from '../../db/connection.ts';
import { colleagues } from '../../db/inbox/colleagues.ts';
import { machineClock as clock } from '../../domain/clock.ts';

/** A process that does one batch, to be killed on the way. What to do comes in at its standard input. */
type Given = { readonly url: string; readonly person: string; readonly tasks: readonly string[] };

const { url, person, tasks } = JSON.parse(await text(process.stdin)) as Given;
const db = connect(url);
const who = (await colleagues(db, [person], { institution: 'tim', now: await clock.now() })).get(person)!;
const deps = { db, clock } as Parameters<typeof runBatch>[0];
await runBatch(deps, who, { act: 'claim', tasks, workFor: () => ({ act: 'claim' }), key: 'a-batch-that-is-killed' });
await db.destroy();
