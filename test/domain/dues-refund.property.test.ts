import fc from 'fast-check';
import { dueBack, judgeRefund, lastDayToApply, shareOf } from '../../domain/dues-refund.ts';
import { weekEnd } from '../../domain/week-end.ts';

const kurus = fc.integer({ min: 1, max: 99_999_999_999_999 });
const declaration = fc.record({
  approvalCode: fc.constant('26IMMIB000001'),
  registrationNumber: fc.option(fc.constant('26341300EX00000001')),
  status: fc.constantFrom('approved' as const, 'cancelled' as const, 'withdrawn' as const),
  value: kurus,
  realised: fc.option(kurus),
  dues: fc.option(
    fc.record({
      ...{ amount: kurus, paidOn: fc.constant('2026-06-15'), receipt: fc.constant('M-1') },
      source: fc.constant('currentAccount' as const),
    }),
  ),
});

test('TIM-REF-23: never more than was paid; the whole where nothing was exported, nothing where all of it was', () => {
  fc.assert(
    fc.property(declaration, (of) => {
      const due = dueBack(of);
      const paid = of.dues?.amount ?? 0;
      if (!due) return;
      expect(due.amount).toBeGreaterThan(0);
      expect(due.amount).toBeLessThanOrEqual(paid);
      if (of.status !== 'approved')
        expect(due).toEqual({ kind: of.registrationNumber ? 'registered' : 'unregistered', amount: paid });
      else expect([due.kind, of.realised! < of.value]).toEqual(['corrected', true]);
    }),
  );
});

test('TIM-REF-23: a share is exact to the kuruş, rounded half up, and with what is kept it is the whole', () => {
  fc.assert(
    fc.property(kurus, kurus, fc.nat(), (amount, whole, some) => {
      const part = some % (whole + 1);
      const share = shareOf(amount, { part, whole });
      const [exact, over] = [BigInt(amount) * BigInt(part), BigInt(whole)];
      const error = BigInt(share) * over - exact;
      expect(2n * error <= over && 2n * error > -over).toBe(true);
      expect(share + (amount - share)).toBe(amount);
    }),
  );
  expect(shareOf(100_00, { part: 100_00, whole: 300_00 })).toBe(33_33);
  expect(shareOf(1, { part: 1, whole: 2 })).toBe(1); // half a kuruş goes to whoever asks
});

test.each([
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-01-15', 6, '2026-07-15'],
  ['2026-07-01', 18, '2028-01-01'],
])('TIM-REF-21: a receipt of %s and %i months: until %s', (paidOn, months, last) => {
  expect(lastDayToApply(paidOn, months)).toBe(last);
});

test('TIM-REF-21: the last day counts, the day after does not; flagged where that is wished; never late without a limit', () => {
  const of = {
    ...{ approvalCode: 'K', registrationNumber: null, status: 'cancelled' as const, value: 1, realised: null },
    dues: { amount: 5_00, paidOn: '2026-05-31', receipt: 'M', source: 'card' as const },
  };
  const on = (today: string, months: number, late: 'refuse' | 'flag') =>
    judgeRefund(of, { today, terms: { months, late } });
  expect(on('2026-11-30', 6, 'refuse')).toMatchObject({ isLate: false, lastDay: '2026-11-30' });
  expect(on('2026-12-01', 6, 'refuse')).toEqual({
    refusal: 'K numaralı beyannamenin iadesi en geç 30.11.2026 günü istenebilirdi. Listeden çıkarın.',
  });
  expect(on('2026-12-01', 6, 'flag')).toMatchObject({ isLate: true, amount: 5_00 });
  expect(on('2036-12-01', 0, 'refuse')).toMatchObject({ isLate: false, lastDay: null });
});

test('a last day is never before the receipt and in the month that it should be', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 36 }), (at, months) => {
      const paidOn = at.toISOString().slice(0, 10);
      const last = lastDayToApply(paidOn, months)!;
      const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(monthOf(last) - monthOf(paidOn)).toBe(months);
      expect(Number(last.slice(8))).toBeLessThanOrEqual(Number(paidOn.slice(8)));
    }),
  );
});

test('a week ends with its Sunday', () => {
  expect(['2026-11-23', '2026-11-26', '2026-11-29', '2026-11-30'].map(weekEnd)).toEqual([
    ...['2026-11-29', '2026-11-29', '2026-11-29', '2026-12-06'],
  ]);
});
