import { request } from 'node:http';
import { Readable } from 'node:stream';
import { route } from '../../api/route.ts';
import { streamed } from '../../api/schemas.ts';
import { eventually } from '../product/eventually.ts';
import { openStage, type Stage } from './stage.ts';

const stream = Readable.from(['never read']);
let arrive: () => void = () => undefined;
let open: () => void = () => undefined;
const arrived = new Promise<void>((resolve) => {
  arrive = resolve;
});
const opening = new Promise<void>((resolve) => {
  open = resolve;
});
const slow = route({
  ...{ method: 'GET', path: '/api/slow', who: 'anyone' },
  summary: 'Takes its time to open a file',
  returns: { 200: streamed('application/octet-stream') },
  async handle({ request: asked }) {
    asked.once('close', open);
    arrive();
    await opening;
    return { status: 200, stream };
  },
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ routes: [slow] });
});
afterAll(() => stage.close());

test('R11: whoever hangs up while a file is being opened leaves no file open', async () => {
  const asked = request({ port: stage.port, path: '/api/slow' });
  asked.on('error', () => undefined);
  asked.end();
  await arrived;
  asked.destroy();
  await eventually(async () => stream.destroyed, 'the end of the stream that nobody reads');
});
