import type { Process } from '../../domain/process.ts';
import { sampleAnswer } from '../../domain/sample.ts';
import { titledForms } from '../../domain/titled-forms.ts';
import { samplesOf } from '../../templates/sample-answers.ts';
import { fenced } from './markdown.ts';

/** An answer that each form takes. */
export const samplesText = (process: Process): string =>
  titledForms(process)
    .map(({ title, at, form }) => {
      const answer = sampleAnswer(form, samplesOf(process));
      return `### ${title} (\`${at}\`)\n\n${fenced('json', JSON.stringify(answer, null, 2))}`;
    })
    .join('\n\n');
