import Type from 'typebox';
import { words } from '../schemas.ts';

/** Tables that people read: what a step or a case lays before them, what can be chosen from. */
export const Column = Type.Object({
  name: words(60, 'amount'),
  title: words(200, 'İade tutarı'),
  kind: Type.Enum(['text', 'day', 'money', 'number', 'yesNo'], { description: 'Money is whole kuruş' }),
});
export const Cells = Type.Unsafe<Readonly<Record<string, string | number | boolean | null>>>({
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
  description: 'Values by the names of their columns',
});
export const View = Type.Object({
  name: words(60, 'declarationsOfRefund'),
  part: Type.Union([words(200, 'tim/immib'), Type.Null()]),
  title: words(200, 'İadesi istenen beyannameler'),
  columns: Type.Array(Column),
  rows: Type.Array(Cells),
  total: Type.Union([Cells, Type.Null()]),
});
