import { connect } from '../db/connection.ts';
import { freePort } from '../stack/process/ports.ts';
import { openGround } from './ground/ground.ts';
import { atMost, type Row } from './row.ts';
import { distance, distanceByChance, spreadOf } from './spread.ts';
import { forgotten, signingIn } from './strangers/kinds.ts';
import { type Kind, type Sample, sampled } from './strangers/sampling.ts';

const samples = 200;

/** R18: whether there is an account, and what is the matter with it, shows neither in words nor in milliseconds. */
export async function benchSignIn(): Promise<readonly Row[]> {
  const ground = await openGround();
  const db = connect(ground.databaseUrl);
  try {
    const port = await freePort();
    const env = { PORT: `${port}`, TRUSTED_PROXIES: '1' };
    await ground.run({ name: 'api', file: new URL('twofold/api.ts', import.meta.url), env });
    const stage = { db, port, env: ground.env };
    return [
      ...rowsOf('sign-in', await sampled(await signingIn(stage), samples)),
      ...rowsOf('forgotten password', await sampled(await forgotten(stage), samples)),
    ];
  } finally {
    await db.destroy();
    await ground.close();
  }
}

function rowsOf(route: string, taken: ReadonlyMap<Kind, readonly Sample[]>): Row[] {
  const times = new Map([...taken].map(([kind, all]) => [kind, all.map(({ milliseconds }) => milliseconds)]));
  const bar = distanceByChance(samples, samples);
  const rows = [...times].map(([kind, own]) =>
    atMost({ ...lineOf(route, kind), value: distance(own, times.get(besideOf(kind))!), bar, spread: spreadOf(own) }),
  );
  const answers = new Set([...taken.values()].flat().map(({ answer }) => answer));
  return [
    ...rows,
    atMost({ ...{ id: 'R18', what: `${route}: different answers`, value: answers.size }, unit: '', bar: 1 }),
  ];
}

/** How often an address was asked for is known to whoever asked; whether it has an account is not. */
const besideOf = (kind: Kind): Kind => (kind === 'existing, asked often' ? 'unknown, asked often' : 'unknown');

const lineOf = (route: string, kind: Kind) => ({
  ...{ id: 'R18', unit: '' },
  what: `${route}, ${kind}: distance from an unknown address’s times (percentiles in ms)`,
});
