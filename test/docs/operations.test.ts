import { readFileSync } from 'node:fs';
import { loadConfig } from '../../config.ts';
import { asOwner } from '../../stack/postgres/database.ts';
import { heapOfApi } from '../../stack/process/heap.ts';
import { readSettings } from '../../stack/settings.ts';
import { openStage } from '../api/stage.ts';
import { asked } from '../stack/asked.ts';

const page = readFileSync('docs/operations.md', 'utf8');
const told = new Set([...page.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(([, name]) => name!));

test('docs/operations.md names every variable that the configuration, the stack and docker-compose.yml read', () => {
  const inCompose = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(
    ([, name]) => name!,
  );
  const read = new Set([...inCompose, ...asked(loadConfig), ...asked(readSettings), 'QUEUES', 'TOOLS_DIR']);
  expect([...read].filter((name) => !told.has(name))).toEqual([]);
  expect(read.size).toBeGreaterThan(30);
});

test('docker-compose.yml and docs/operations.md give an API process the heap that npm start gives it', () => {
  for (const text of [readFileSync('docker-compose.yml', 'utf8'), page]) expect(text).toContain(heapOfApi.NODE_OPTIONS);
});

test('the first administrator of docs/operations.md gets a password link', async () => {
  const stage = await openStage();
  const [, sql] = /```sql\n(.*?)```/s.exec(page)!;
  await asOwner(stage.database.ownerUrl, (client) => client.query(sql!));
  const asked = await stage.ask('POST', '/api/password-links', { body: { email: 'ilk.yonetici@example.com' } });
  expect(asked.status).toBe(202);
  const [mail] = await stage.db('mails').join('memberships', 'memberships.person', 'mails.person');
  expect(mail).toMatchObject({ name: 'passwordLink', role: 'administrator', unit: 'tim', state: 'queued' });
});
