import { readFileSync } from 'node:fs';
import { addresses, forDevelopers } from '../../../api/web/addresses.ts';
import type { Who, World } from './people.ts';

export type Stop = { readonly address: string; readonly path: string; readonly who: Who };

/** Every address that has a screen, with what stands at its names and somebody whom it is for. */
export const stops = (world: World): readonly Stop[] =>
  shown().map((address) => ({ address, path: pathOf(address, world), who: ownerOf(address) }));

function shown(): readonly string[] {
  const text = readFileSync('web/src/addresses.tsx', 'utf8');
  const withScreen = new Set([...text.matchAll(/path: '(\/[^']*)'/g)].map(([, path]) => path));
  return [...addresses, ...forDevelopers].filter((address) => withScreen.has(address));
}

function pathOf(address: string, { caseId, task, passwordLink }: World): string {
  const names: Readonly<Record<string, string>> = {
    '/signup/:page': '/signup/kind',
    '/sifre': `/sifre#${passwordLink}`,
    '/cases/:id': `/cases/${caseId}`,
    '/desk/tasks/:id': `/desk/tasks/${encodeURIComponent(task)}`,
    '/dev/parts/:page': '/dev/parts/1',
    '/dev/process/:id': '/dev/process/membershipApplication',
  };
  const path = names[address] ?? ofTheirFirm(address);
  if (path.includes(':') && path === address) throw new Error(`nobody said what stands at ${address}`);
  return path;
}

const ofTheirFirm = (address: string) =>
  address
    .replace(':firm', '1000000018')
    .replace(':process', 'proxy')
    .replace(/(?<=\/start\/.*):page/, 'firma');

function ownerOf(address: string): Who {
  if (/^\/desk\/(staff|holidays|webhooks)$/.test(address)) return 'administrator';
  if (address === '/desk/absences') return 'coordinator';
  if (address === '/desk/payments') return 'secretariatClerk';
  if (address.startsWith('/desk')) return 'membershipClerk';
  if (address === '/cases/:id') return 'visitor';
  return ['/', '/account'].includes(address) || address.startsWith('/firms') ? 'account' : 'nobody';
}
