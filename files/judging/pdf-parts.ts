import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

type Found = 'file.active' | 'file.attachments';

const actions = new Set(['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'Rendition', 'GoToE', 'Movie', 'Sound']);
const annotations: Readonly<Record<string, Found>> = {
  FileAttachment: 'file.attachments',
  RichMedia: 'file.active',
  Movie: 'file.active',
  Screen: 'file.active',
  '3D': 'file.active',
};
const entries: Readonly<Record<string, Found>> = {
  JS: 'file.active',
  JavaScript: 'file.active',
  XFA: 'file.active',
  EmbeddedFiles: 'file.attachments',
  EF: 'file.attachments',
};

/** Looks at every object, compressed ones included, however it is reached. */
export function activePart(context: PDFContext): Found | undefined {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const found = partIn(object);
    if (found) return found;
  }
  return undefined;
}

/** A list instead of recursion, so that deep nesting cannot exhaust the stack. */
function partIn(root: PDFObject): Found | undefined {
  const waiting: PDFObject[] = [root];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFArray) waiting.push(...object.asArray());
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    const found = inDictionary(dict);
    if (found) return found;
    waiting.push(...dict.values());
  }
  return undefined;
}

function inDictionary(dict: PDFDict): Found | undefined {
  if (actions.has(nameAt(dict, 'S'))) return 'file.active';
  if (nameAt(dict, 'Type') === 'EmbeddedFile') return 'file.attachments';
  const annotation = annotations[nameAt(dict, 'Subtype')];
  if (annotation) return annotation;
  return dict
    .keys()
    .map((key) => entries[key.decodeText()])
    .find((found) => found !== undefined);
}

function nameAt(dict: PDFDict, key: string): string {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
