import { loadConfig } from '../../config.ts';
import { eraseCase } from '../../db/erasure.ts';
import { ibansOfFirm } from '../../db/refund-facts.ts';
import { cookieOf, settle } from '../api/people.ts';
import { openStage, type Stage } from '../api/stage.ts';
import { declared, known } from './declarations.ts';
import { laid } from './laid.ts';
import { iban } from './town.ts';

const ours = '1000000018';
/** The stage's clock stands at 20 November 2026. */
const receipts = { inTime: '2026-05-20', late: '2026-05-19' };

async function opened(env: Record<string, string>) {
  const stage = await openStage({ env });
  const person = await settle(stage, {
    name: ['Şule', 'Işık'],
    email: 'sule@example.com',
    firms: [ours],
    password: null,
  });
  const cookie = await cookieOf(stage, { person });
  const dues = (paidOn: string) => ({
    dues: { amount: 10_00, paidOn, receipt: paidOn, source: 'currentAccount' as const },
  });
  const codes = await known(
    stage.db,
    [declared(ours, dues(receipts.inTime)), declared(ours, dues(receipts.late))],
    stage.now(),
  );
  return { stage, cookie, codes };
}

type Seen = { readonly refusal: string | null; readonly cells: { readonly receipt: string; readonly isLate: boolean } };
async function seen({ stage, cookie }: { stage: Stage; cookie: string }): Promise<Record<string, Seen>> {
  const { json } = await stage.ask('GET', `/api/records/refundableDeclarations?firm=${ours}`, { cookie });
  return Object.fromEntries((json['records'] as Seen[]).map((one) => [one.cells.receipt, one]));
}

const judged = ({ stage, cookie, codes }: Awaited<ReturnType<typeof opened>>) =>
  stage.ask('POST', '/api/processes/duesRefund/judgements', {
    cookie,
    body: { firm: ours, answer: { declarations: codes } },
  });

test.each([
  [{}, 400, { isLate: false, refusal: 'en geç 19.11.2026 günü istenebilirdi' }],
  [{ REFUND_LATE: 'flag' }, 204, { isLate: true, refusal: null }],
  [{ REFUND_MONTHS: '0' }, 204, { isLate: false, refusal: null }],
  [{ REFUND_MONTHS: '7' }, 204, { isLate: false, refusal: null }],
])('TIM-REF-21: with %j a request that is a day late is answered with %i', async (env, status, late) => {
  const town = await opened(env as Record<string, string>);
  const found = await seen(town);
  expect(found[receipts.inTime]).toMatchObject({ refusal: null, cells: { isLate: false } });
  const { refusal, cells } = found[receipts.late]!;
  expect(cells.isLate).toBe(late.isLate);
  if (late.refusal) expect(refusal).toContain(late.refusal);
  else expect(refusal).toBeNull();
  expect((await judged(town)).status).toBe(status);
  await town.stage.close();
});

test('terms that nobody can mean are refused when it starts', () => {
  const env = { DEMONSTRATION: '1', DATABASE_URL: 'postgres://a', REFUND_MONTHS: 'six', REFUND_LATE: 'never' };
  expect(() => loadConfig(env)).toThrow(
    /REFUND_MONTHS must be a whole number[\s\S]*REFUND_LATE must be one of refuse, flag/,
  );
});

test('what is erased leaves no account and no receipt; what was given back is still not given back again', async () => {
  const { stage, cookie } = await opened({});
  const dues = { amount: 99_00, paidOn: '2026-10-01', receipt: 'M-99', source: 'transfer' as const };
  const id = await laid(stage, {
    ...{ capacity: { firm: ours }, at: stage.now(), declarations: [{ dues }], iban },
    paid: { 'tim/immib': '2026-11-19' },
  });
  expect(await ibansOfFirm(stage.db, ours)).toEqual([iban]);
  await stage.db.transaction((trx) => eraseCase(trx, id, stage.now()));
  expect(await ibansOfFirm(stage.db, ours)).toEqual([]);
  const rows = JSON.stringify([
    await stage.db('refund_parts').where({ case_id: id }),
    await stage.db('refund_items').where({ case_id: id }),
  ]);
  for (const word of [iban, 'M-99', 'D-2026-11-19', ours]) expect(rows).not.toContain(word);
  expect((await seen({ stage, cookie }))['M-99']!.refusal).toContain('onaylandı');
  await stage.close();
});
