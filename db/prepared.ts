import type { Knex } from 'knex';

/**
 * A statement that is asked all day, and whose text is always the same, is planned once in each connection. Only for
 * those that are found by keys: a list must be planned for what is sought.
 */
export const prepared = <T extends Knex.QueryBuilder>(name: string, query: T): T => query.options({ name }) as T;
