import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { vendorsDownload } from '../../stack/temporal/download.ts';
import { findTool, type Source } from '../../stack/temporal/find.ts';
import { type Tool, temporalCli } from '../../stack/temporal/tools.ts';
import { published } from './published.ts';

const tool: Tool = { ...temporalCli, binary: 'temporal-of-this-test' };
const program = "#!/bin/sh\necho 'it runs'\n";
const silent = () => undefined;
const nothing: Source = async () => undefined;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(published().folder, 'tools-'));
  process.env['TOOLS_DIR'] = join(folder, 'cache');
});

afterEach(() => {
  delete process.env['TOOLS_DIR'];
});

test('a tool that nobody can bring gets one sentence that says what to install', async () => {
  await expect(findTool(tool, silent, [nothing, nothing])).rejects.toThrow(
    /^Temporal'in "temporal-of-this-test" programı bulunamadı ve indirilemedi; python3 ile pip kurun ya da .* PATH'e koyun\.$/,
  );
});

test('a tool is brought by the first source that has it, kept, and not brought again', async () => {
  const source: Source = async (_tool, into) => {
    await writeFile(join(into, 'found'), program);
    return join(into, 'found');
  };
  const path = await findTool(tool, silent, [nothing, source]);
  expect(execFileSync(path, { encoding: 'utf8' })).toBe('it runs\n');
  expect(await findTool(tool, silent, [])).toBe(path);
});

test('the vendor is asked for our version and machine, and its archive is unpacked', async () => {
  await writeFile(join(folder, 'tool'), program);
  execFileSync('tar', ['-czf', join(folder, 'tool.tar.gz'), '-C', folder, 'tool']);
  const archive = await readFile(join(folder, 'tool.tar.gz'));
  const asked: string[] = [];
  const vendor = createServer((request, response) => {
    asked.push(request.url ?? '');
    const offer = { archiveUrl: `http://${request.headers.host}/archive`, fileToExtract: 'tool' };
    response.end(request.url === '/archive' ? archive : JSON.stringify(offer));
  });
  await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
  const into = await mkdtemp(join(folder, 'into-'));
  expect(await vendorsDownload(tool, into, site)).toBe(join(into, 'tool'));
  expect(asked[0]).toMatch(/^\/cli\/v1\.9\.1\?arch=(amd64|arm64)&platform=(linux|darwin)&/);
  await new Promise((resolve) => vendor.close(resolve));
  expect(await vendorsDownload(tool, into, site)).toBeUndefined();
});
