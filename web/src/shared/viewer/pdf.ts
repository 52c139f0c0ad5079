import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { answerOf } from '../http.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

export type Pdf = PDFDocumentProxy;

/** Read in a worker. What scanners squeeze (JBIG2, JPEG 2000) is unpacked by plain scripts: our policy lets no code be made. */
export async function openPdf(address: string, signal: AbortSignal): Promise<Pdf> {
  const bytes = await (await answerOf('GET', address, { signal })).arrayBuffer();
  return getDocument({
    data: bytes,
    ...{ useWasm: false, wasmUrl: `${location.origin}/assets/pdf-${version}/`, enableXfa: false },
  }).promise;
}
