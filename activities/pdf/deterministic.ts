/**
 * The same HTML gives the same bytes, so that a repeated render finds the stored document.
 * Replacements keep their length, because a PDF addresses its objects by offset.
 */
export function deterministic(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(renumberNodes(blankDates(text)), 'latin1');
}

const blankDates = (text: string): string =>
  text.replace(/\/(?:CreationDate|ModDate) \(D:[^)]{1,30}\)/g, (entry) => ' '.repeat(entry.length));

/** Chromium numbers the parts of a tagged table by a counter that lives as long as the page; order is kept. */
function renumberNodes(text: string): string {
  const node = /\(node(\d{8})\)/g;
  const ids = [...new Set(Array.from(text.matchAll(node), (match) => match[1] as string))].sort();
  const renumbered = new Map(ids.map((id, index) => [id, String(index + 1).padStart(8, '0')]));
  return text.replace(node, (_whole, id: string) => `(node${renumbered.get(id)})`);
}
