import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../db/connection.ts';
import { createPerson } from '../../db/persons.ts';
import { freshDatabase } from './database.ts';
import { published } from './published.ts';

test('R40: what PostgreSQL refuses stands in its log without the values of the row', async () => {
  const database = await freshDatabase();
  const db = connect(database.url);
  const at = new Date('2026-11-20T09:00:00Z');
  const kanarya = {
    institution: 'tim',
    email: 'kanarya@example.com',
    firstName: 'Kanarya',
    lastName: 'Sarı',
    at,
  } as const;
  const { person } = await createPerson(db, kanarya);
  const row = await db('persons').where({ id: person }).first();
  const again = { ...row, id: '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11' };
  await expect(db('persons').insert(again)).rejects.toMatchObject({ code: '23505' });
  await expect(db('persons').insert({ ...again, last_name: null })).rejects.toMatchObject({ code: '23502' });
  const log = readFileSync(join(published().folder, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key value violates unique constraint "persons');
  expect(log).toContain('null value in column "last_name"');
  expect(log).not.toMatch(/kanarya/i);
  await db.destroy();
  await database.drop();
});
