import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Tool } from './tools.ts';

type Offer = { readonly archiveUrl: string; readonly fileToExtract: string };

/** From the vendor's own server, the way the SDK asks it; undefined where that cannot be reached quickly. */
export async function vendorsDownload(
  tool: Tool,
  folder: string,
  site = 'https://temporal.download',
): Promise<string | undefined> {
  try {
    const { archiveUrl, fileToExtract } = await offer(tool, site);
    const archive = join(folder, 'archive.tar.gz');
    const answer = await fetch(archiveUrl, { signal: AbortSignal.timeout(120_000) });
    if (!answer.ok) return undefined;
    await writeFile(archive, Buffer.from(await answer.arrayBuffer()));
    await promisify(execFile)('tar', ['-xzf', archive, '-C', folder]);
    return join(folder, fileToExtract);
  } catch {
    return undefined;
  }
}

async function offer(tool: Tool, site: string): Promise<Offer> {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const about = new URLSearchParams({ arch, platform: process.platform, format: 'tar.gz' });
  const address = `${site}/${tool.vendorName}/v${tool.version}?${about}`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(3_000) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Offer;
}
