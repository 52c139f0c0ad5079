import { type ClientRequest, get } from 'node:http';
import { Readable } from 'node:stream';
import Type from 'typebox';
import { route } from '../../api/route.ts';
import { streamed } from '../../api/schemas.ts';
import { eventually } from '../product/eventually.ts';
import { ask } from './http.ts';
import { openStage, type Stage } from './stage.ts';

const atOnce = 16;
const files: Readable[] = [];
/** A file of which a first line is there, and the rest when the test likes. */
const file = route({
  ...{ method: 'GET', path: '/api/file', who: 'anyone', summary: 'Made while it is read' },
  download: true,
  returns: { 200: streamed('text/plain') },
  async handle() {
    const stream = new Readable({ read: () => undefined });
    stream.push('first\n');
    files.push(stream);
    return { status: 200, stream };
  },
});
const other = route({
  ...{ method: 'GET', path: '/api/other', who: 'anyone', summary: 'Anything else' },
  returns: { 200: Type.Object({ word: Type.String() }) },
  handle: async () => ({ status: 200, body: { word: 'here' } }),
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ routes: [file, other] });
});
afterAll(async () => {
  for (const made of files) made.destroy();
  await stage.close();
});

function download(): { readonly asked: ClientRequest; readonly whole: Promise<string> } {
  const { promise, resolve } = Promise.withResolvers<string>();
  const asked = get({ port: stage.port, path: '/api/file' }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (part) => (text += part));
    response.on('close', () => resolve(text));
  });
  asked.on('error', () => resolve('gone'));
  return { asked, whole: promise };
}

test('R11: few files are made at once, each until it has been read; the next begins when one is whole or nobody wants it', async () => {
  const first = [];
  for (let nth = 1; nth <= atOnce; nth++) {
    first.push(download());
    await eventually(async () => files.length === nth, `file ${nth} being made`);
  }
  const later = [download(), download()];
  expect(await ask(stage.port, 'GET', '/api/other')).toMatchObject({ status: 200, json: { word: 'here' } });
  expect(files).toHaveLength(atOnce);

  files[0]!.push('last\n');
  files[0]!.push(null);
  expect(await first[0]!.whole).toBe('first\nlast\n');
  await eventually(async () => files.length === atOnce + 1, 'the next, after one was whole');
  first[1]!.asked.destroy();
  await eventually(async () => files.length === atOnce + 2, 'one more, after somebody went away');
  expect(files[1]!.destroyed).toBe(true);

  for (const made of files.slice(2)) made.push(null);
  const rest = [...first.slice(2), ...later].map(({ whole }) => whole);
  expect(await Promise.all(rest)).toEqual(Array(atOnce).fill('first\n'));
});
