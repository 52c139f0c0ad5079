import { names, resolved } from '../../domain/facts.ts';
import type { Process } from '../../domain/process.ts';
import { sampleAnswer } from '../../domain/sample.ts';
import { sampleCase } from '../../templates/sample.ts';
import { formsOf } from './forms.ts';
import { fenced } from './markdown.ts';

/** An answer that each form takes; the people and firms in it are made up. */
export const samplesText = (process: Process): string =>
  formsOf(process)
    .map(({ title, at, form }) => {
      const answer = sampleAnswer(form, samplesOf(process));
      return `### ${title} (\`${at}\`)\n\n${fenced('json', JSON.stringify(answer, null, 2))}`;
    })
    .join('\n\n');

function samplesOf(process: Process): Parameters<typeof sampleAnswer>[1] {
  const facts = sampleCase(process);
  let files = 0;
  return {
    facts: {},
    options: (source) => resolved(names.sources, source, { facts, process, part: '' }),
    today: '2026-11-01',
    document: () => `01935b5e-7c00-7000-8000-${String(++files).padStart(12, '0')}`,
    firm: () => facts.firm!.taxNumber,
  };
}
