/** The token stands behind the #: browsers send it neither to servers' logs nor in a Referer. */
export const linkAddress = (baseUrl: string, kind: 'password' | 'case', token: string): string =>
  `${baseUrl}/${kind === 'password' ? 'sifre' : 'basvuru'}#${token}`;
