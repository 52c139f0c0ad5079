import type { StoredType } from '../limits.ts';
import type { Verdict } from './run.ts';

const head = 4_096;

/** A file that another program would read as something else: an archive behind a picture, a page inside one. */
export function foreignPart(bytes: Buffer, claimed: StoredType): Verdict | undefined {
  const found = endsAsArchive(bytes) ? 'ZIP' : claimed === 'application/pdf' ? beforePdf(bytes) : inPicture(bytes);
  return found ? { refused: 'file.mixed', found } : undefined;
}

/** A zip (and so a jar or an Office file) is read from its end: a record whose comment reaches exactly to the end. */
function endsAsArchive(bytes: Buffer): boolean {
  const farthest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= farthest && at >= 0; ) {
    const isWhole = at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length;
    if (isWhole) return true;
    if (at === 0) return false;
    at = bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  }
  return false;
}

/** Readers accept %PDF- a little later than at the start; what stands before it is then another file. */
const beforePdf = (bytes: Buffer): string | undefined =>
  bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? undefined : 'PDF öncesi içerik';

function inPicture(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, head).toString('latin1');
  if (start.slice(0, 1_100).includes('%PDF-')) return 'PDF';
  return /<(?:html|script|\?php|iframe|svg)[\s>]/i.test(start) ? 'HTML' : undefined;
}
