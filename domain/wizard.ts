import type { Outcome, Process } from './process.ts';

/** A page of a form that is filled in over several steps; `start` and a step with its form are one page. */
export type WizardPage = { readonly title: string; readonly steps: readonly string[] };
export type Wizard = readonly WizardPage[];

export const wizardsOf = (process: Process): readonly Wizard[] =>
  (process.wizards ?? []).map((names) => pagesOf(process, names));

/** The wizard that a step is a page of, and which one, counted from 0. */
export function wizardAt(process: Process, step: string) {
  const pages = wizardsOf(process).find((wizard) => wizard.some((page) => page.steps.includes(step)));
  return pages && { pages, at: pages.findIndex((page) => page.steps.includes(step)) };
}

/** An outcome that leads to an earlier page of the same wizard is Back. */
export function isBack(process: Process, step: string, { to }: Outcome): boolean {
  const here = wizardAt(process, step);
  const there = typeof to === 'string' ? here?.pages.findIndex((page) => page.steps.includes(to)) : undefined;
  return here !== undefined && there !== undefined && there >= 0 && there < here.at;
}

function pagesOf(process: Process, names: readonly string[]): Wizard {
  const pages: { title: string; steps: string[] }[] = [];
  for (const name of names) {
    const like = pages.find(({ steps }) => steps.includes('start'));
    if (like && repeatsStart(process, name)) Object.assign(like, { title: titleOf(process, name) }).steps.push(name);
    else pages.push({ title: titleOf(process, name), steps: [name] });
  }
  return pages;
}

const titleOf = ({ title, steps }: Process, name: string) => steps[name]?.title ?? title;

const repeatsStart = ({ start, steps }: Process, name: string) =>
  Object.values(steps[name]?.outcomes ?? {}).some(({ form }) => form === start.form);
