import { conditionsOf, type Form, isMet, narrowForm, pagesOf } from './form/index.ts';
import { sampleField } from './sample/field.ts';
import { type Samples, turns } from './sample/samples.ts';

export { type BrokenAnswer, brokenAnswers } from './sample/broken.ts';
export type { Samples } from './sample/samples.ts';

/** A valid answer to a form; another `variant` gives other values, options and optional fields. */
export function sampleAnswer(form: Form, samples: Samples): Record<string, unknown> {
  const asked = narrowForm(form, samples);
  const next = turns(samples.variant ?? 0);
  const musts = new Set(pagesOf(asked).flatMap(({ atLeastOne }) => atLeastOne?.of.slice(0, 1) ?? []));
  const answer: Record<string, unknown> = {};
  for (const { field, whens } of conditionsOf(asked)) {
    const isLeftOut = field.optional && !musts.has(field.name) && next() % 2 === 1;
    if (isLeftOut || !whens.every((when) => isMet(when, answer))) continue;
    const value = sampleField(field, { samples, next, beside: answer });
    if (value !== undefined) answer[field.name] = value;
  }
  return answer;
}
