import { execFileSync, spawnSync } from 'node:child_process';
import { StartProblem } from '../process/problem.ts';

/** PostgreSQL refuses to run as root; then it runs as `postgres`, or as `nobody`, without a change to the machine. */
export type Account = { readonly uid: number; readonly gid: number };

export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new StartProblem(
    'PostgreSQL root olarak çalışmaz ve bu makinede "postgres" ya da "nobody" kullanıcısı yok; komutu sıradan bir kullanıcıyla çalıştırın.',
  );
}

function idOf(what: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}

/**
 * The words that go before a command of PostgreSQL. Below a folder that only root may enter (a clone in /root), the
 * account keeps the right to pass through folders, and nothing else of root's; the secure bit lets access(2) see it.
 */
export function asAccount(account: Account | undefined, folder: string, program: string): readonly string[] {
  if (account === undefined || canReach([], folder, program, account)) return [];
  const words = ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  words.push('--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup');
  if (canReach(words, folder, program)) return words;
  throw new StartProblem(
    `PostgreSQL root olarak çalışmaz, kullanıcısı da şu klasöre ulaşamıyor: ${folder}; komutu sıradan bir kullanıcıyla ya da herkesin girebildiği bir klasörde çalıştırın.`,
  );
}

/** By doing it: a look at the permissions alone does not see what setpriv gives. */
const canReach = (prefix: readonly string[], folder: string, program: string, account?: Account) =>
  [
    ['ls', folder],
    [program, '--version'],
  ].every((words) => {
    const [command, ...args] = [...prefix, ...words];
    return spawnSync(command!, args, { ...account, stdio: 'ignore' }).status === 0;
  });
