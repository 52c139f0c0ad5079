import type { Config } from '../config.ts';
import type { Institution } from '../domain/institutions.ts';

/** The host names the institution; a bare address means the first one configured. It is never used to build a link. */
export function institutionOf(host: string | undefined, { institutions, baseUrls }: Config): Institution {
  const asked = (host ?? '').toLowerCase();
  const hostOf = (id: Institution) => new URL(baseUrls[id]);
  return (
    institutions.find((id) => hostOf(id).host === asked) ??
    institutions.find((id) => hostOf(id).hostname === withoutPort(asked)) ??
    institutions[0]!
  );
}

const withoutPort = (host: string) => host.replace(/:[0-9]*$/, '');

export const isHttps = (institution: Institution, { baseUrls }: Config) => baseUrls[institution].startsWith('https:');
