import type { Db } from './connection.ts';

/** What e-birlik is asked for apart: what the firm exports, and what it handles for others as a broker. */
export const tellings = ['exporter', 'broker'] as const;
export type Telling = (typeof tellings)[number];

export type CopyProblem = 'unreachable' | 'unfit';
export type CopyRow = {
  readonly id: string;
  readonly firm: string;
  readonly asked_at: Date;
  /** The age of what stands in it; null before it was whole for the first time. */
  readonly fetched_at: Date | null;
  readonly refreshing: boolean;
  readonly problem: CopyProblem | null;
};

export const copyOfFirm = (db: Db, firm: string): Promise<CopyRow | undefined> =>
  db<CopyRow>('customs_declaration_copies').where({ firm }).first();

export const findCopy = (db: Db, id: string): Promise<CopyRow | undefined> =>
  db<CopyRow>('customs_declaration_copies').where({ id }).first();

/** One at a time for a firm: whoever asks while it is being fetched waits for the same end. */
export async function askForCopy(db: Db, firm: string, at: Date): Promise<CopyRow> {
  await db('customs_declaration_copies')
    .insert({ firm, asked_at: at, refreshing: true })
    .onConflict('firm')
    .merge({ asked_at: at, refreshing: true })
    .where('customs_declaration_copies.refreshing', false);
  return (await copyOfFirm(db, firm))!;
}

/** Asked for, and perhaps on nobody's way: Temporal or the workers were away. */
export const copiesLeftBehind = (db: Db, askedBefore: Date): Promise<string[]> =>
  db('customs_declaration_copies')
    .where({ refreshing: true })
    .where('asked_at', '<', askedBefore)
    .limit(100)
    .pluck('id');

export type Reading = { readonly since: string; readonly after: string };

export const readingOf = (db: Db, copy: string, told_as: Telling): Promise<Reading | undefined> =>
  db('customs_declaration_readings').where({ copy, told_as }).first('since', 'after');

export async function keepReading(db: Db, copy: string, told_as: Telling, reading: Reading): Promise<void> {
  await db('customs_declaration_readings')
    .insert({ copy, told_as, ...reading })
    .onConflict(['copy', 'told_as'])
    .merge();
}

/** A problem is said while the attempts go on; what was copied before stays as it was. */
export const noteProblem = (db: Db, id: string, problem: CopyProblem) =>
  db('customs_declaration_copies').where({ id }).update({ problem });

export const endRefresh = (db: Db, id: string, whole?: { readonly fetched_at: Date }) =>
  db('customs_declaration_copies')
    .where({ id })
    .update({ refreshing: false, ...(whole && { ...whole, problem: null }) });

/** A firm with whom nobody works here has no copy; its declarations go unless another firm's copy holds them too. */
export async function forgetCopies(db: Db): Promise<void> {
  const ofNobody = db('firms').whereRaw('firms.tax_number = customs_declaration_copies.firm');
  const firms: string[] = await db('customs_declaration_copies')
    .whereNotExists(ofNobody)
    .delete()
    .returning('firm')
    .then((rows) => rows.map(({ firm }) => firm));
  if (firms.length === 0) return;
  await db('customs_declarations as d')
    .where((of) => of.whereIn('d.exporter', firms).orWhereIn('d.broker', firms))
    .whereNotExists(db('customs_declaration_copies as c').whereRaw('c.firm IN (d.exporter, d.broker)'))
    .delete();
}
