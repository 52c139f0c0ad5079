import { documentKinds } from '../documents.ts';
import { type Field, isDocumentField } from '../form/index.ts';
import { identifierSentences } from '../identifiers.ts';
import { moneySentences } from '../money.ts';
import type { Code, Problem, Spot } from './problem.ts';

/** What to do, with the field's own name; never what is wrong with the person. */
export function sentenceOf(code: Code, { field, label }: Spot): string {
  if (code in identifierSentences) return `${label}: ${identifierSentences[code as keyof typeof identifierSentences]}`;
  if (code in moneySentences) return `${label}: ${moneySentences[code as keyof typeof moneySentences]}`;
  return sentences[code as Own](`“${label}”`, field);
}

export const unknownField = (path: string, key: string): Problem => ({
  field: path.slice(0, 200),
  code: 'unknownField',
  sentence: `Bu formda “${key.slice(0, 40)}” alanı yok. Yalnızca sorulan alanları gönderin.`,
});

/** The others say their sentence where they arise. */
type Own = Exclude<
  Code,
  | keyof typeof identifierSentences
  | keyof typeof moneySentences
  | 'notAForm'
  | 'unknownField'
  | 'atLeastOne'
  | 'recordRefused'
>;

const sentences: { readonly [code in Own]: (label: string, field: Field) => string } = {
  notAsked: (label) => `${label} bu seçimle sorulmaz. Bu alanı boş bırakın.`,
  required: (label, field) => required(label, field),
  shape: (label, field) => shape(label, field),
  option: (label) => `${label} için listedeki seçeneklerden birini işaretleyin.`,
  tooShort: (label, field) => `${label} en az ${bound(field, 'min')} karakter olmalı. Biraz daha ayrıntılı yazın.`,
  tooLong: (label, field) => `${label} en fazla ${bound(field, 'max')} karakter olabilir. Metni kısaltın.`,
  tooFew: (label, { many }) => `${label} için en az ${many?.min ?? 1} değer girin.`,
  tooMany: (label, { many }) => `${label} için en fazla ${many?.max} değer girilebilir. Fazlasını çıkarın.`,
  outOfRange: (label, field) => outOfRange(label, field),
  dateShape: (label) => `${label} için günü 21.11.2026 gibi yazın.`,
  dateTooEarly: (label, field) => tooEarly(label, field),
  dateTooLate: (label) => `${label} bugünden sonra olamaz. Bugünü ya da önceki bir günü yazın.`,
  documentUnknown: (label) => `${label} dosyası bulunamadı. Dosyayı yeniden yükleyin.`,
  documentKind: (label, field) => `${label} için ${typesOf(field)} dosyası yükleyin.`,
  documentTwice: (label) => `${label} için yüklenen dosya başka bir belge için de verilmiş. Her belgeyi ayrı yükleyin.`,
  recordUnknown: (label) => `${label}: seçilenlerden biri bulunamadı. Listeden yeniden seçin.`,
  firmUnknown: (label) =>
    `${label} ile e-birlik'te kayıtlı bir firma bulunamadı. Numarayı vergi levhasından denetleyin; firma birliğe üye değilse önce https://uyelik.tim.org.tr adresinden üye olun.`,
  firmOtherKind: (label, field) => otherKind(label, field),
  firmInactive: (label) =>
    `${label} ile bulunan firmanın e-birlik kaydı kapalı. Kaydı açtırmak için üye olduğunuz birliğin üyelik şubesine başvurun.`,
  firmNoUnion: (label) =>
    `${label} ile bulunan firmanın süren bir birlik üyeliği yok; başvuruyu inceleyecek birlik bulunamadı. Firmanın önce https://uyelik.tim.org.tr adresinden bir birliğe üye olması gerekir.`,
};

function required(label: string, field: Field): string {
  if (isDocumentField(field)) return `${label} belgesini yükleyin.`;
  if (field.kind === 'choice') return `${label} için ${field.many ? 'en az bir' : 'bir'} seçenek işaretleyin.`;
  if (field.kind === 'yesNo') return `${label} Evet ya da Hayır'ı işaretleyin.`;
  if (field.kind === 'records') return `${label} için listeden en az birini seçin.`;
  return field.kind === 'rows' ? `${label} için en az bir satır ekleyin.` : `${label} alanını doldurun.`;
}

function shape(label: string, field: Field): string {
  if (field.each) return `${label} alanını her biri için ayrı ayrı doldurun.`;
  if (field.many) return `${label} için değerleri liste olarak gönderin.`;
  if (field.kind === 'yesNo') return `${label} Evet ya da Hayır'ı işaretleyin.`;
  if (field.kind === 'number') return `${label} alanına tam sayı yazın.`;
  if (field.kind === 'money') return `${label} için tutarı rakamla yazın: 1.234,56.`;
  return `${label} alanını metin olarak yazın.`;
}

/** Where the form itself says which kind of firm it wants, there is no kind to change. */
function otherKind(label: string, field: Field): string {
  const as = field.kind === 'firm' && typeof field.as === 'string' ? field.as : undefined;
  if (as === undefined)
    return `${label} ile bulunan firma e-birlik'te bu türde kayıtlı değil. Kayıt türünü değiştirin ya da başka bir firmanın numarasını yazın.`;
  const kind = { exporter: 'ihracatçı', broker: 'gümrük müşaviri' }[as];
  return `${label} ile bulunan firma e-birlik'te ${kind} olarak kayıtlı değil. Kaydı ${kind} olan bir firmanın numarasını yazın.`;
}

function outOfRange(label: string, field: Field): string {
  if (field.kind === 'number')
    return `${label} ${field.min} ile ${field.max} arasında olmalı. Bu aralıkta bir sayı yazın.`;
  return `${label} 0,01 ile 999.999.999.999,99 arasında olmalı. Tutarı yeniden yazın.`;
}

function tooEarly(label: string, field: Field): string {
  const { notBefore } = field as Field & { kind: 'date' };
  if (notBefore === 'today') return `${label} bugünden önce olamaz. Bugünü ya da sonraki bir günü yazın.`;
  if (notBefore === 'tomorrow') return `${label} en erken yarın olabilir. Yarını ya da sonraki bir günü yazın.`;
  return `${label} başlangıç gününden önce olamaz. Aynı günü ya da sonrasını yazın.`;
}

const bound = (field: Field, side: 'min' | 'max') =>
  (field as { readonly min?: number; readonly max?: number })[side] ?? 200;

const kinds: Readonly<Record<string, { readonly types: readonly string[] }>> = documentKinds;
const names = { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'application/pdf': 'PDF' } as Readonly<
  Record<string, string>
>;

function typesOf(field: Field): string {
  const types = isDocumentField(field) ? kinds[field.kind]!.types.map((type) => names[type] ?? type) : [];
  return types.length > 1 ? `${types.slice(0, -1).join(', ')} ya da ${types.at(-1)}` : types.join('');
}
