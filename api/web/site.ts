import { type Institution, institutions } from '../../domain/institutions.ts';
import type { ApiDeps } from '../deps.ts';

/** What the page knows before it asks anything. */
export type Site = {
  readonly institution: Institution;
  readonly name: string;
  readonly service: string;
  readonly zone: string;
  readonly demonstration: boolean;
};

export function siteOf({ config }: Pick<ApiDeps, 'config'>, institution: Institution): Site {
  const { name, service, zone } = institutions[institution];
  return { institution, name, service, zone, demonstration: config.demonstration };
}
