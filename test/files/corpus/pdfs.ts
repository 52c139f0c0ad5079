import { deflateSync } from 'node:zlib';
import { type PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

export async function pdf(change: (document: PDFDocument) => unknown = () => undefined, pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page++) document.addPage([300, 400]).drawText('Uyelik dilekcesi', { x: 30, y: 300 });
  await change(document);
  return Buffer.from(await document.save({ useObjectStreams: true }));
}

export const withScript = () => pdf((document) => document.addJavaScript('hello', 'app.alert("merhaba")'));

/** The command's name is written with an escape, in a compressed object: a search of the bytes does not find it. */
export const withHiddenScript = () =>
  pdf(({ context, catalog }) => {
    const action = context.register(context.obj({ S: 'J#61vaScript' }));
    (context.lookup(action) as PDFDict).set(PDFName.of('S'), PDFName.of('JavaScript'));
    catalog.set(PDFName.of('OpenAction'), action);
  });

export const withLaunch = () =>
  pdf(({ context, catalog }) => {
    const action = context.obj({ S: 'Launch' });
    action.set(PDFName.of('F'), PDFString.of('cmd.exe'));
    catalog.set(PDFName.of('OpenAction'), action);
  });

export const withAttachment = () =>
  pdf((document) => document.attach(Buffer.from('merhaba'), 'ek.txt', { mimeType: 'text/plain' }));

export const encrypted = () => pdf((document) => document.encrypt({ userPassword: 'gizli', ownerPassword: 'gizli2' }));
export const locked = () => pdf((document) => document.encrypt({ ownerPassword: 'gizli2', permissions: {} }));

/** A page whose content unfolds a thousand times. */
export const streamBomb = (megabytes: number) =>
  pdf(({ context }) => {
    const contents = deflateSync(Buffer.alloc(megabytes * 1024 * 1024), { level: 9 });
    context.register(context.stream(contents, { Filter: 'FlateDecode' }));
  });

/** Written by hand, because the objects themselves are in the stream that unfolds. */
export function objectBomb(megabytes: number): Buffer {
  const inner = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '), { level: 9 });
  const stream = `4 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${inner.length}>>\nstream\n`;
  const head =
    '%PDF-1.5\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Count 0 /Kids []>>\nendobj\n';
  const tail = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R /Size 5>>\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([Buffer.from(head + stream), inner, Buffer.from(tail)]);
}

export const cut = (bytes: Buffer): Buffer => bytes.subarray(0, 40);
