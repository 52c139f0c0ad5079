import { type DocumentKind, documentKinds } from '../domain/documents.ts';

export type { DocumentKind } from '../domain/documents.ts';

/** What may be stored: the content types of all kinds together. */
export type StoredType = (typeof documentKinds)[DocumentKind]['types'][number];

export const limits = {
  pixels: 40_000_000,
  pages: 500,
  inflatedBytes: 200 * 1024 * 1024,
  nameLength: 120,
  textFields: 8,
  textFieldBytes: 1_000,
  judgeMilliseconds: 10_000,
  judgeHeapMegabytes: 96,
  judgeGrowthMegabytes: 100,
  judgesAtOnce: 2,
  judgesWaiting: 32,
} as const;

export const maxBytesOf = (kind: DocumentKind): number => documentKinds[kind].maxBytes;
export const typesOf = (kind: DocumentKind): readonly StoredType[] => documentKinds[kind].types;

const extensions: Record<StoredType, readonly [string, ...string[]]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
};

export const extensionOf = (type: StoredType): string => extensions[type][0];

export function typeOfExtension(name: string): StoredType | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const types = Object.keys(extensions) as StoredType[];
  return types.find((type) => extensions[type].includes(extension));
}
