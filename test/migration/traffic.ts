import { decide, openTask } from '../product/deciding.ts';
import { endOf } from '../product/ending.ts';
import { type Clerk, staff } from '../product/people.ts';
import type { Product } from '../product/stage.ts';
import { files, type Merchant, sendsDeed } from '../proxy/merchants.ts';

type Cast = { readonly giver: Merchant; readonly holder: Merchant };

/**
 * A proxy from its beginning to its end, again and again: a start, an upload, a claim and three answers each time. The
 * API's replies are believed only when they are 2xx; the rest of the work is that of the workers.
 */
export async function traffic(product: Product, { giver, holder }: Cast) {
  const clerk = await staff(product, 'secretariatClerk', 'tim/immib', 'Elif Kaya');
  const finished: string[] = [];
  let isWanted = true;
  const going = (async () => {
    while (isWanted) finished.push(await aLife(product, { giver, holder, clerk }));
  })();
  return {
    finished,
    clerk,
    stop: async () => {
      isWanted = false;
      await going;
    },
    /** Fails with what made it fail, instead of being waited for in vain. */
    going,
  };
}

async function aLife(product: Product, { giver, holder, clerk }: Cast & { clerk: Clerk }): Promise<string> {
  const id = await files(giver, { broker: holder.firm });
  await sendsDeed(product, giver, id);
  const task = await openTask(clerk, id, 'review');
  const claimed = await clerk.ask('PUT', `/api/tasks/${task}/claim`);
  if (claimed.status !== 204) throw new Error(`the claim was refused: ${claimed.text}`);
  await answered(decide(clerk, id, 'review', 'approve', { mayReclaimDues: false }));
  await answered(decide(giver, id, 'inForce', 'revoke'));
  await endOf(product, id);
  return id;
}

async function answered(reply: ReturnType<typeof decide>) {
  const { status, text } = await reply;
  if (status !== 200) throw new Error(`the answer was not taken: ${text}`);
}
