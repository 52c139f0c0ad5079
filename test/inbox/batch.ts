import type { Clerk } from './desk.ts';

export type Batch = {
  readonly id: string | null;
  readonly act: string;
  readonly done: number;
  readonly unchanged: number;
  readonly undoes: string | null;
  readonly refused: readonly { readonly task: string; readonly reason: string; readonly say: string }[];
};

/** Sends a batch that is to be taken. */
export async function batch(who: Clerk, body: object, { dryRun = false, status = 201 } = {}): Promise<Batch> {
  const reply = await who.ask('POST', `/api/task-batches${dryRun ? '?dryRun=true' : ''}`, { body });
  if (reply.status !== status) throw new Error(`the batch was not taken: ${reply.text.slice(0, 500)}`);
  return reply.json as unknown as Batch;
}

export async function undo(who: Clerk, id: string): Promise<Batch> {
  const reply = await who.ask('POST', `/api/task-batches/${id}/undo`);
  if (reply.status !== 201) throw new Error(`the batch was not undone: ${reply.text.slice(0, 500)}`);
  return reply.json as unknown as Batch;
}
