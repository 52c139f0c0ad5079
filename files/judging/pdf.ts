import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { limits } from '../limits.ts';
import { activePart } from './pdf-parts.ts';
import { inflatesTooFar } from './pdf-streams.ts';
import type { Verdict } from './run.ts';

export async function openPdf(bytes: Buffer): Promise<Verdict> {
  const structure = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false }).catch(
    (problem: unknown) => flawOf(problem),
  );
  if (!(structure instanceof PDFDocument)) return structure;
  if (await inflatesTooFar(structure.context)) return { refused: 'file.heavy' };
  const active = activePart(structure.context);
  return active ? { refused: active } : await opened(bytes);
}

/** The library that will show it must be able to open it too. */
async function opened(bytes: Buffer): Promise<Verdict> {
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > limits.pages) return { refused: 'file.pages', pages: document.numPages };
    if (await document.getAttachments()) return { refused: 'file.attachments' };
    if (await document.getJSActions()) return { refused: 'file.active' };
    await document.getPage(1);
    return { pages: document.numPages };
  } catch (problem) {
    return flawOf(problem);
  } finally {
    await loading.destroy();
  }
}

function flawOf(problem: unknown): { refused: 'file.encrypted' | 'file.damagedPdf' } {
  const isLocked = problem instanceof EncryptedPDFError || (problem as Error)?.name === 'PasswordException';
  return { refused: isLocked ? 'file.encrypted' : 'file.damagedPdf' };
}
