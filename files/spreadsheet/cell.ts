/** text stays text; amounts are numbers of lira, given in kuruş; days are real dates, given as YYYY-MM-DD. */
export type CellKind = 'text' | 'amount' | 'day';
export type CellValue = string | number | null;

/** By their place in the styles of parts.ts. */
export const styles = { usual: 0, heading: 1, amount: 2, day: 3, text: 4 } as const;

export function cellXml(kind: CellKind, at: string, value: CellValue): string {
  if (value === null) return '';
  if (kind === 'text') return textXml(at, String(value), styles.text);
  const number = kind === 'amount' ? lira(Number(value)) : dayNumber(String(value));
  return `<c r="${at}" s="${styles[kind]}"><v>${number}</v></c>`;
}

export function textXml(at: string, text: string, style: number): string {
  const words = special.test(text) ? escaped(neutral(writable(text))) : text;
  const space = /^\s|\s$/.test(words) ? ' xml:space="preserve"' : '';
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t${space}>${words}</t></is></c>`;
}

/** Anything but letters, digits and harmless signs between them: most text is written as it stands. */
const special = /^[^\p{L}\p{N}]|[^\p{L}\p{N} .,()/–-]/u;

/** R34: what a program that opens the file, or a copy of it as CSV, would take for a formula begins with an apostrophe. */
const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (sign) => signs[sign]!);
const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** What XML cannot hold at all is left out: such a file could not be opened. */
const writable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Written as digits, so that no kuruş is lost to a division. */
function lira(kurus: number): string {
  const digits = String(Math.abs(kurus)).padStart(3, '0');
  return `${kurus < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const dayMs = 86_400_000;
/** Spreadsheets count days from here, as if 1900 had been a leap year. */
const beginning = Date.UTC(1899, 11, 30);
const dayNumber = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - beginning) / dayMs;
