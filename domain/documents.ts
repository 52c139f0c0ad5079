import type { DocumentKind } from './names.ts';

export type { DocumentKind } from './names.ts';

/** Kinds of uploaded files; their limits are the law of the form language. */
export const documentKinds = {
  scan: { types: ['image/jpeg', 'image/png', 'application/pdf'], maxBytes: 5 * 1024 * 1024 },
  smallJpeg: { types: ['image/jpeg'], maxBytes: 300 * 1024 - 1 },
  pdf: { types: ['application/pdf'], maxBytes: 20 * 1024 * 1024 },
} as const satisfies Record<DocumentKind, { types: readonly string[]; maxBytes: number }>;

export const isDocumentKind = (kind: string): kind is DocumentKind => kind in documentKinds;
