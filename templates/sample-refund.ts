import type { RefundFacts, RefundItem } from '../domain/facts/refund.ts';

/** One secretariat, one declaration of each kind; made up. */
export const sampleRefund: RefundFacts = {
  items: [
    item({ approvalCode: '26UTIB00000101', kind: 'unregistered', amount: 48_250, receipt: 'UTİB-2026-018811' }),
    item({
      ...{ approvalCode: '26UTIB00000102', registrationNumber: '26160100EX00123456', kind: 'registered' },
      ...{ amount: 125_075, receipt: 'UTİB-2026-018990' },
    }),
    item({
      ...{ approvalCode: '26UTIB00000103', registrationNumber: '26160100EX00123999', kind: 'corrected' },
      ...{ realised: 60_000_000, amount: 40_000, receipt: 'UTİB-2026-019203' },
    }),
  ],
  parts: [
    {
      ...{ secretariat: 'tim/uib', state: 'paid', amount: 213_325, declarations: 3 },
      ...{ iban: 'TR330006100519786457841326', filedOn: '2026-11-01', payBy: '2026-11-09' },
      ...{ paidOn: '2026-11-05', slip: '2026/4411', isPaidBefore: false, isGivenBefore: false, isElsewhere: false },
    },
  ],
  ibans: ['TR330006100519786457841326'],
  ...{ isWithoutPower: true, isByProxy: true, downloaded: ['tim/uib'], taken: [] },
};

function item(differing: Partial<RefundItem>): RefundItem {
  return {
    ...{ approvalCode: '', registrationNumber: null, declaredOn: '2026-09-14', secretariat: 'tim/uib' },
    ...{ kind: 'unregistered', value: 100_000_000, realised: null, dues: differing.realised ? 100_000 : 0 },
    ...{ amount: 0, receipt: '', paidOn: '2026-09-14', source: 'transfer', lastDay: '2027-03-14', state: 'reserved' },
    ...differing,
    dues: differing.realised ? 100_000 : (differing.amount ?? 0),
  };
}
