import { limits } from './limits.ts';
import type { RefusalCode, RefusalFacts } from './refusal.ts';

export type NameFlaw = RefusalFacts & { readonly refused: RefusalCode };

/** Names made to deceive the person who opens the file. Checked before the name is cleaned for display. */
export function nameFlaw(name: string): NameFlaw | undefined {
  if (turnsDirection.test(name)) return { refused: 'file.nameDirection' };
  if (control.test(name)) return { refused: 'file.nameHidden' };
  const inner = lastPart(name).toLowerCase().split('.').slice(1, -1);
  const runnable = inner.find((extension) => runnableExtensions.has(extension.trim()));
  return runnable ? { refused: 'file.nameDouble', found: runnable } : undefined;
}

/** The name as shown beside the document: never a path, never more than one line. */
export function displayName(name: string): string {
  const visible = lastPart(name)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["<>:|?*]/g, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return shortened(visible) || 'belge';
}

export const extensionIn = (name: string): string => /\.([^.\s]{1,10})\s*$/u.exec(name)?.[1]?.toLowerCase() ?? '';

function shortened(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= limits.nameLength) return name;
  const extension = extensionIn(name);
  const end = extension ? `….${extension}` : '…';
  return letters.slice(0, limits.nameLength - end.length).join('') + end;
}

const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? '';
const turnsDirection = /[\u202a-\u202e\u2066-\u2069]/;
const control = /\p{Cc}/u;
const runnableExtensions = new Set(
  'exe com scr bat cmd msi ps1 vbs js jse hta jar sh php html htm svg lnk docm xlsm pptm iso'.split(' '),
);
