import type { CustomsDeclaration } from '../../domain/customs-declaration.ts';
import { exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { type Clerk, seated, staff } from '../product/people.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { type Merchant, merchant } from '../proxy/merchants.ts';
import { declared, known } from './declarations.ts';

export const iban = 'TR330006100519786457841326';
export const otherIban = 'TR320010009999901234567890';

/** An exporter, and a clerk at each of some secretariats. */
export type Town = Awaited<ReturnType<typeof openTown>>;

export async function openTown(units: readonly string[] = ['tim/immib', 'tim/eib']) {
  const product = await openProduct();
  const sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  const clerks = new Map<string, Clerk>();
  for (const unit of units) clerks.set(unit, await staff(product, 'secretariatClerk', unit, 'Elif Kaya'));
  const clerkAt = (unit: string) => clerks.get(unit)!;
  return { product, sule, clerkAt, day: () => dayOf(product), close: () => product.close() };
}

const dayOf = async ({ clock }: Product) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Istanbul' }).format(await clock.now());

/** Declarations of the exporter of which the dues were paid today; their approval codes. */
export async function paidFor({ product, sule, day }: Town, ...differing: readonly Partial<CustomsDeclaration>[]) {
  const paidOn = await day();
  const dues = { amount: 100_00, paidOn, receipt: 'M-1', source: 'currentAccount' } as const;
  const all = differing.map((one) => declared(sule.firm, { dues, ...one }));
  return known(product.db, all, await product.clock.now());
}

export const inIzmir = { secretariat: 'tim/eib', union: 'tim/ethib' };

/** After a night everybody signs in anew. */
export const awake = async <T extends Merchant | Clerk>({ product }: Town, who: T): Promise<T> => ({
  ...who,
  ...(await seated(product, who.id)),
});
