import { golden } from '../rig/golden.ts';
import { eventually } from './eventually.ts';
import type { Product } from './stage.ts';

/** Where a case ended, once its row says so. */
export const endOf = ({ db }: Product, caseId: string): Promise<string> =>
  eventually(
    async () => (await db('cases').where({ id: caseId, state: 'ended' }).first('ending'))?.ending as string | undefined,
    'the end of the case',
  );

/** The story's history is one of those that tomorrow's code must replay (RECORD=1 writes it down). */
export async function kept(product: Product, caseId: string, story: string, of = 'membershipApplication') {
  await product.client.workflow.getHandle(caseId).result();
  await golden(product, caseId, of, story);
}
