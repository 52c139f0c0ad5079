import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoardPerson } from './people.ts';

/** Where everything is and who can log in: printed, and written for programs. */
export type Board = {
  readonly app: string;
  readonly mailbox: string | null;
  readonly temporal: string;
  readonly temporalUi: string | null;
  readonly postgres: string;
  readonly simulators: Readonly<Record<string, string>>;
  readonly people: readonly BoardPerson[];
};

export function writeBoard(dataDir: string, board: Board) {
  writeFileSync(join(dataDir, 'board.json'), `${JSON.stringify(board, undefined, 2)}\n`, { mode: 0o600 });
}

export function printBoard(board: Board, dataDir: string, institutions: readonly string[]) {
  const lines = [
    ['Uygulama', board.app],
    ...institutions.map((address) => ['', address]),
    ['Posta kutusu', board.mailbox ?? '—'],
    ['Temporal', [board.temporal, board.temporalUi].filter(Boolean).join(' · ')],
    ['PostgreSQL', board.postgres],
    ...Object.entries(board.simulators).map(([name, address]) => [name, address]),
  ];
  const rows = lines.map(([title = '', address = '']) => `  ${title.padEnd(22)}${address}`);
  console.log(['', 'Evrak hazır.', '', ...rows, '', ...people(board.people), ''].join('\n'));
  console.log(`Tümü: ${join(dataDir, 'board.json')} · Kapatmak için Ctrl-C\n`);
}

/** One for each role is enough to begin with; the file has all of them. */
function people(all: readonly BoardPerson[]): string[] {
  const first = [...new Map(all.toReversed().map((person) => [person.roles.join(), person])).values()].reverse();
  const width = Math.max(...first.map(({ roles }) => roles.join(', ').length)) + 2;
  const row = ({ email, password, roles, unit }: BoardPerson) =>
    `  ${roles.join(', ').padEnd(width)}${email.padEnd(44)} ${password}  (${unit})`;
  return first.length === 0 ? [] : ['Giriş yapabilenler (her görevden biri):', ...first.map(row)];
}
