/**
 * The same HTML gives the same bytes, so that a repeated render finds the stored document.
 * Whatever is taken out is overwritten by spaces, because a PDF addresses its objects by offset.
 */
export function deterministic(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString('latin1');
  const constant = changing.reduce((rest, pattern) => rest.replace(pattern, spaces), text);
  return Buffer.from(constant, 'latin1');
}

/**
 * Chromium names table headers by counters of the browser's life, in an order that varies.
 * Reading programs find the headers of a cell by the header's own scope, which stays.
 */
const changing: readonly RegExp[] = [
  /\/(?:CreationDate|ModDate) \(D:[^)]{1,30}\)/g,
  /\/ID \(node\d{8}\)/g,
  /\/Headers \[(?:\(node\d{8}\)\s?)+\]/g,
  /\/IDTree \d+ 0 R/g,
  /\/Limits \[\(node\d{8}\) \(node\d{8}\)\]/g,
  /\/Names \[(?:\(node\d{8}\) \d+ 0 R\s?)+\]/g,
];

const spaces = (found: string): string => ' '.repeat(found.length);
