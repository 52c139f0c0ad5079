import { type Institution, institutions } from '../domain/institutions.ts';

export type BaseUrls = Readonly<Record<Institution, string>>;

/** What of an institution stands in its mails beyond its name. */
const looks = {
  tim: { accentOnDark: '#8ab4f0', website: 'tim.org.tr' },
  bthk: { accentOnDark: '#6fcdb6', website: 'bthk.org' },
  ticaret: { accentOnDark: '#ee9ba9', website: 'ticaret.gov.tr' },
} as const satisfies Record<Institution, object>;

export function brandOf(institution: Institution, baseUrls: BaseUrls) {
  const { name, service, zone, accent } = institutions[institution];
  const { accentOnDark, website } = looks[institution];
  const address = baseUrls[institution];
  const brand = {
    ...{ name, service, zone, accent, accentOnDark, address },
    website: `https://${website}`,
  };
  return { institution: brand, loginAddress: `${address}/login`, signupAddress: `${address}/signup` };
}
