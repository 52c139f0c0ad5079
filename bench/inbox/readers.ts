import type { Db } from '../../db/connection.ts';
import { giveRoles } from '../../db/memberships.ts';
import { openSession } from '../../db/sessions.ts';
import type { Post } from '../../domain/actor.ts';
import { machineClock } from '../../domain/clock.ts';
import { type Reach, reachOf } from '../../domain/reach.ts';
import { unions } from '../../domain/units.ts';
import { clerkId } from './seed.ts';

export type Reader = { readonly who: string; readonly id: string; readonly cookie: string; readonly reach: Reach };

/** One after the other: a clerk of the densest union, the coordinator of twelve unions, and the one of everything. */
export async function settleReaders(db: Db): Promise<readonly Reader[]> {
  return [
    await seat(db, 1, 'one desk, the densest', { role: 'membershipClerk', unit: unions[0]!.id }),
    await seat(db, 2, 'a secretariat with 12 unions', { role: 'coordinator', unit: 'tim/eib' }),
    await seat(db, 3, 'all 74 units', { role: 'coordinator', unit: 'tim' }),
  ];
}

/** Clerks of the densest union. */
export async function settleClerks(db: Db, count: number): Promise<readonly Reader[]> {
  const clerks: Reader[] = [];
  for (let n = 1; n <= count; n++)
    clerks.push(await seat(db, n, `clerk ${n}`, { role: 'membershipClerk', unit: unions[0]!.id }));
  return clerks;
}

/** A clerk of the seed, at this post alone and signed in. */
async function seat(db: Db, n: number, who: string, post: Post): Promise<Reader> {
  const [person, now] = [clerkId(n), await machineClock.now()];
  await db('memberships').where({ person }).delete();
  await giveRoles(db, person, [post], now);
  const { token } = await openSession(db, { person, institution: 'tim', bearer: 'staff', now });
  return { who, id: person, cookie: `evrak=${token}`, reach: reachOf([post]) };
}
