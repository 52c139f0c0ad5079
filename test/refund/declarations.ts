import type { Knex } from 'knex';
import { saveDeclarations } from '../../db/customs-declarations.ts';
import type { CustomsDeclaration } from '../../domain/customs-declaration.ts';

let count = 0;

/** A declaration of a firm; unless something differs it was cancelled before it was registered, its dues paid from the current account. */
export function declared(exporter: string, differing: Partial<CustomsDeclaration> = {}): CustomsDeclaration {
  count += 1;
  const nth = String(count).padStart(6, '0');
  return {
    ...{ approvalCode: `26IMMIB${nth}`, registrationNumber: null, exporter, exporterTitle: 'Örnek', broker: null },
    ...{ side: 'exporter', union: 'tim/ikmib', secretariat: 'tim/immib', destination: '004', status: 'cancelled' },
    ...{ declaredOn: '2026-10-01', value: 100_000_00, realised: null },
    dues: { amount: 100_00, paidOn: '2026-10-01', receipt: `M-${nth}`, source: 'currentAccount' },
    ...differing,
  };
}

export const registered = (sequence: number) => `26341300EX${String(sequence).padStart(8, '0')}`;

/** Laid into the local copy, as if e-birlik had told of them. */
export async function known(db: Knex, declarations: readonly CustomsDeclaration[], at: Date): Promise<string[]> {
  const changedAt = at.toISOString();
  await saveDeclarations(
    db,
    declarations.map((one) => ({ ...one, changedAt })),
    at,
  );
  return declarations.map(({ approvalCode }) => approvalCode);
}
