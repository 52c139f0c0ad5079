import type { Knex } from 'knex';
import type { Names } from '../domain/facts.ts';
import type { Catalogue } from '../workflows/catalogue.ts';

/** What every activity on rows needs. Time comes with each call, from the workflow that made it. */
export type CaseDependencies = {
  readonly db: Knex;
  readonly catalogue: Catalogue;
  /** What names of declarations stand for; the product's own where none are given. */
  readonly names?: Names;
};
