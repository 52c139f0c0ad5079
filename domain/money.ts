/** Whole kuruş. Fractions of lira never exist as floating point. */
export type Kurus = number;

export const moneySentences = {
  moneyShape: 'Tutarı 1.234,56 gibi yazın: binlikler noktayla, kuruş virgülle ayrılır.',
  moneyDecimals: 'Kuruş en fazla iki rakamdır: 1.234,56.',
  moneyTooLarge: 'Tutar en fazla 999.999.999.999,99 ₺ olabilir.',
} as const;
export type MoneyProblem = keyof typeof moneySentences;

const longest = 32;
export const largestAmount: Kurus = 99_999_999_999_999;

/** Reads what a Turkish hand writes. "12.5" and "1234.56" are refused: a point here parts thousands, and guessing moves commas. */
export function parseMoney(typed: string): { kurus: Kurus } | { problem: MoneyProblem } {
  if (typed.length > longest) return { problem: 'moneyShape' };
  const [whole = '', fraction = '', ...more] = withoutCurrency(typed).split(',');
  if (more.length > 0 || !isWhole(whole) || !/^[0-9]*$/.test(fraction)) return { problem: 'moneyShape' };
  if (fraction.length > 2) return { problem: 'moneyDecimals' };
  const kurus = Number(whole.replace(/[. ]/g, '') + fraction.padEnd(2, '0'));
  return kurus > largestAmount ? { problem: 'moneyTooLarge' } : { kurus };
}

/** 1.234,56 ₺ */
export function formatMoney(kurus: Kurus): string {
  if (!Number.isSafeInteger(kurus)) throw new RangeError('money is whole kuruş');
  const digits = String(Math.abs(kurus)).padStart(3, '0');
  const lira = digits.slice(0, -2).replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, '.');
  return `${kurus < 0 ? '-' : ''}${lira},${digits.slice(-2)} ₺`;
}

const isWhole = (text: string) => /^[0-9]+$/.test(text) || /^[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)$/.test(text);

const withoutCurrency = (typed: string) =>
  typed
    .normalize('NFKC')
    .trim()
    .replace(/^₺ ?| ?(?:₺|TL)$/g, '');
