import { paymentSources } from '../customs-declaration.ts';
import { numberOf, refundKinds } from '../dues-refund.ts';
import type { Cells, Column, Table } from '../table.ts';
import { formatIban } from '../text.ts';
import { unitById } from '../units.ts';
import type { Resolved } from './known.ts';
import { itemsOf, type PartState, partsOf, type RefundItem, type RefundPart } from './refund.ts';
import { unitOption } from './unions.ts';

const column = (name: string, title: string, kind: Column['kind'] = 'text'): Column => ({ name, title, kind });
const forStaff = { forStaff: true } as const;

/** What is asked back, declaration by declaration, with what proves each (TIM-REF-24). */
export function chosenDeclarations(of: Resolved): Table {
  const items = itemsOf(of);
  const filedOn = new Map(partsOf(of).map((part) => [part.secretariat, part.filedOn]));
  return {
    title: 'İadesi istenen beyannameler',
    columns: [
      ...[column('number', 'Beyanname'), column('declaredOn', 'Tarih', 'day')],
      ...[column('secretariat', 'Genel sekreterlik'), column('kind', 'Tür'), column('receipt', 'Makbuz')],
      ...[column('paidOn', 'Ödeme günü', 'day'), column('source', 'Ödendiği yer'), column('dues', 'Aidat', 'money')],
      ...[column('amount', 'İade tutarı', 'money'), { ...column('late', 'Altı ayı geçmiş', 'yesNo'), ...forStaff }],
    ],
    rows: items.map((item) => itemCells(item, filedOn.get(item.secretariat) ?? null)),
    total: { dues: sum(items, 'dues'), amount: sum(items, 'amount') },
  };
}

/** Late is what was filed after its last day, however early it was chosen. */
const itemCells = (item: RefundItem, filedOn: string | null): Cells => ({
  ...{ id: item.approvalCode, number: numberOf(item), declaredOn: item.declaredOn },
  ...{ secretariat: shortOf(item.secretariat), kind: refundKinds[item.kind], receipt: item.receipt },
  ...{ paidOn: item.paidOn, source: paymentSources[item.source], dues: item.dues, amount: item.amount },
  late: item.lastDay !== null && filedOn !== null && filedOn > item.lastDay,
});

const shortOf = (unit: string) => unitById(unit)?.shortName ?? unit;

/** Each secretariat's share, and where it has come to. */
export function shares(of: Resolved): Table {
  const parts = partsOf(of);
  return {
    title: 'Genel sekreterliklere göre',
    columns: [
      ...[column('secretariat', 'Genel sekreterlik'), column('declarations', 'Beyanname', 'number')],
      ...[column('amount', 'İade tutarı', 'money'), column('account', 'Hesap'), column('state', 'Durum')],
      ...[column('payBy', 'Son ödeme günü', 'day'), column('paidOn', 'Ödendiği gün', 'day')],
    ],
    rows: parts.map((part) => ({
      ...{ part: part.secretariat, secretariat: unitOption(part.secretariat).label },
      ...{ declarations: part.declarations, amount: part.amount },
      ...{ account: accountOf(part), state: partStates[part.state], payBy: part.payBy, paidOn: part.paidOn },
    })),
    total: { declarations: sum(parts, 'declarations'), amount: sum(parts, 'amount') },
  };
}

export const partStates: { readonly [state in PartState]: string } = {
  preparing: 'Hazırlanıyor',
  filed: 'İnceleniyor',
  approved: 'Ödeme bekliyor',
  paid: 'Ödendi',
  rejected: 'Reddedildi',
  withdrawn: 'Vazgeçildi',
};

/** To where the money goes, and what whoever sends it should know of it first. */
export function account(of: Resolved): Table {
  return {
    title: 'İadenin yatırılacağı hesap',
    columns: [
      ...[column('account', 'Hesap'), { ...column('known', 'Bu hesap için'), ...forStaff }],
      ...[
        { ...column('elsewhere', 'Başka firma da vermiş', 'yesNo'), ...forStaff },
        column('amount', 'Tutar', 'money'),
      ],
    ],
    rows: partsOf(of).map((part) => ({
      ...{ account: accountOf(part), known: knownAs(part), elsewhere: part.isElsewhere, amount: part.amount },
    })),
  };
}

export const accountOf = ({ iban }: Pick<RefundPart, 'iban'>) => (iban === null ? 'Cari hesap' : formatIban(iban));

function knownAs({ iban, isPaidBefore, isGivenBefore }: RefundPart): string {
  if (iban === null) return 'Firmanın birlikteki hesabı';
  if (isPaidBefore) return 'Daha önce ödeme yapılmış';
  return isGivenBefore ? 'Daha önce bildirilmiş, ödeme yapılmamış' : 'İlk kez bildiriliyor';
}

/** Why the declarations have to be chosen anew. */
export function takenDeclarations({ facts: { refund } }: Resolved): Table {
  return {
    title: 'Başka talepte olan beyannameler',
    columns: [column('number', 'Onay kodu'), column('request', 'Talep')],
    rows: (refund?.taken ?? []).map(({ approvalCode, number }) => ({ number: approvalCode, request: number })),
  };
}

const sum = <K extends string>(rows: readonly { readonly [key in K]: number }[], name: K) =>
  rows.reduce((total, row) => total + row[name], 0);
