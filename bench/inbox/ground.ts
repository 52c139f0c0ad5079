import { chmod } from 'node:fs/promises';
import { machineClock } from '../../domain/clock.ts';
import { asOwner } from '../../stack/postgres/database.ts';
import { type Ground, openGround } from '../ground/ground.ts';
import { seedInbox } from './seed.ts';
import { sizeAsked, storedIn } from './stored.ts';

/**
 * What a server with a few GB for itself is given (docs/operations.md): the inbox's indexes stay in memory, a checkpoint
 * is spread out, and a large inbox is vacuumed before its visibility map is worn, on which counting relies.
 */
export const settings = {
  shared_buffers: '2GB',
  effective_cache_size: '6GB',
  maintenance_work_mem: '512MB',
  work_mem: '16MB',
  max_wal_size: '8GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
} as const;

/** Servers with the inbox that was asked for; it is written when the folder holds none yet. */
export async function openSeeded(size = sizeAsked()): Promise<Ground> {
  const folder = await storedIn(size);
  await chmod(folder, 0o755);
  const ground = await openGround({ folder, settings });
  await asOwner(ground.ownerUrl, async (owner) => {
    const { rowCount } = await owner.query("SELECT FROM tasks WHERE state = 'closed' LIMIT 1");
    if (rowCount === 1) return;
    console.error(`writing ${size.open} open and ${size.closed} closed tasks…`);
    await seedInbox(owner, size, await machineClock.now());
  });
  return ground;
}
