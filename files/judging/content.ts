import type { StoredType } from '../limits.ts';
import { foreignPart } from './foreign.ts';
import type { Verdict } from './run.ts';
import { typeFlaw } from './sniff.ts';

type Parser = (bytes: Buffer) => Promise<Verdict>;

/** Loaded only as needed: each parser costs its own start. */
export const loadParser = async (claimed: StoredType): Promise<Parser> =>
  claimed === 'application/pdf' ? (await import('./pdf.ts')).openPdf : (await import('./image.ts')).openImage;

export async function contentOf(bytes: Buffer, claimed: StoredType): Promise<Verdict> {
  const flaw = (await typeFlaw(bytes, claimed)) ?? foreignPart(bytes, claimed);
  if (flaw) return flaw;
  const open = await loadParser(claimed);
  return await open(bytes);
}
