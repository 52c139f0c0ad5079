import { fileTypeFromBuffer } from 'file-type';
import type { StoredType } from '../limits.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Verdict } from './run.ts';

/** What is wrong when the first bytes do not say what the name says. */
export async function typeFlaw(bytes: Buffer, claimed: StoredType): Promise<Verdict | undefined> {
  const seen = await fileTypeFromBuffer(bytes);
  if (seen?.mime === claimed) return undefined;
  if (looksLikeMarkup(bytes)) return { refused: 'file.html' };
  if (!seen) return { refused: 'file.unknown' };
  return { refused: codeFor(seen.ext, seen.mime), found: seen.ext.toUpperCase() };
}

export const looksLikeMarkup = (bytes: Buffer): boolean =>
  /^[\s\ufeff]*<(!doctype|html|head|body|script|svg|\?xml|\?php|!--)/i.test(bytes.subarray(0, 512).toString('utf8'));

function codeFor(extension: string, mime: string): RefusalCode {
  if (mime.includes('officedocument') || mime.includes('ms-excel') || office.has(extension)) return 'file.office';
  if (archives.has(extension)) return 'file.archive';
  if (extension === 'heic' || extension === 'heif' || extension === 'avif') return 'file.heic';
  return 'file.disguised';
}

const office = new Set(['cfb', 'docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm', 'odt', 'ods', 'odp', 'rtf']);
const archives = new Set(['zip', 'rar', '7z', 'gz', 'bz2', 'xz', 'tar', 'zst', 'jar', 'cab']);
