import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { mermaidOf } from '../../docs/generate/diagram.ts';
import { pages } from '../../docs/generate/pages.ts';
import { gardenPlot } from '../kit/garden/process.ts';

const folder = fileURLToPath(new URL('../../docs/processes', import.meta.url));

test.each(pages().map(({ file, text }) => [file, text]))(
  'docs/processes/%s says what its declaration says; where it does not: node docs/generate/main.ts',
  (file, text) => {
    expect(readFileSync(`${folder}/${file}`, 'utf8')).toBe(text);
  },
);

test('there is no page of a process that is not offered', () => {
  expect(readdirSync(folder).sort()).toEqual([...pages().map(({ file }) => file), 'README.md'].sort());
});

test('a diagram shows every place with its title and every arrow with its label', () => {
  const lines = mermaidOf(gardenPlot)
    .split('\n')
    .map((line) => line.trim());
  expect(lines).toEqual(
    expect.arrayContaining([
      'state "Bahçe planını yükleyin" as plans',
      '[*] --> plans',
      'plans --> commission: Gönder',
      'plans --> filed: Gönder',
      'plans --> expired: after 7 days',
      'lease --> over: at the end of the day `leaseEnd`',
      'digging --> refused: Kaya çıktı',
      'withdrawn --> [*]',
    ]),
  );
  expect(lines.filter((line) => line.includes('-->'))).toHaveLength(1 + 16 + 6);
});
