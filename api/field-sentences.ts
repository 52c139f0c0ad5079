import type { ErrorObject } from 'ajv';

type Words = (params: Readonly<Record<string, unknown>>) => string;

/** What a person does about each way in which a field can fail its schema. */
const sentences: { readonly [keyword: string]: Words } = {
  required: () => 'Bu alanı doldurun.',
  additionalProperties: () => 'Böyle bir alan beklenmiyor; çıkarın.',
  type: ({ type }) => kinds[String(type)] ?? 'Başka türde bir değer yazın.',
  format: ({ format }) => shapes[String(format)] ?? 'Beklenen biçimde yazın.',
  pattern: () => 'Beklenen biçimde yazın.',
  minLength: ({ limit }) => (limit === 1 ? 'Bu alanı doldurun.' : `En az ${limit} karakter yazın.`),
  maxLength: ({ limit }) => `En fazla ${limit} karakter yazın.`,
  minimum: ({ limit }) => `${limit} ya da daha büyük bir sayı yazın.`,
  maximum: ({ limit }) => `${limit} ya da daha küçük bir sayı yazın.`,
  minItems: ({ limit }) => `En az ${limit} tane seçin.`,
  maxItems: ({ limit }) => `En fazla ${limit} tane seçin.`,
  uniqueItems: () => 'Her değeri bir kez yazın.',
  enum: ({ allowedValues }) => `Şunlardan birini seçin: ${(allowedValues as unknown[]).join(', ')}.`,
  const: ({ allowedValue }) => `Buraya ${String(allowedValue)} yazın.`,
};

const kinds: { readonly [type: string]: string } = {
  string: 'Metin yazın.',
  integer: 'Tam sayı yazın.',
  number: 'Sayı yazın.',
  boolean: 'true ya da false yazın.',
  array: 'Liste yazın.',
  object: 'Alanlardan oluşan bir nesne yazın.',
};

const shapes: { readonly [format: string]: string } = {
  uuid: 'Kimliği 8-4-4-4-12 haneli UUID biçiminde yazın.',
  date: 'Tarihi 2026-11-21 biçiminde yazın.',
  'date-time': 'Zamanı 2026-11-21T08:30:00Z biçiminde yazın.',
};

export const sentenceFor = ({ keyword, params }: ErrorObject): string =>
  (sentences[keyword] ?? (() => 'Bu alanı beklenen biçimde yazın.'))(params);
