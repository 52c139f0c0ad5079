import type { StoredType } from './limits.ts';
import { displayName } from './names.ts';

export type Served = {
  readonly type: StoredType;
  readonly name: string;
  readonly bytes: number;
  /** For our own viewer; otherwise the browser saves the file. */
  readonly inline?: boolean;
};

/** Headers under which somebody else's bytes can be shown without acting in our name. */
export function servingHeaders({ type, name, bytes, inline = false }: Served): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Length': String(bytes),
    'Content-Disposition': disposition(inline ? 'inline' : 'attachment', displayName(name)),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  };
}

/** RFC 6266: a plain name for old readers, the true one percent-encoded as RFC 5987 wants. */
function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll('ı', 'i')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
