import { isMet, pagesOf } from '../../../../domain/form/parts.ts';
import { fold } from '../../../../domain/text.ts';
import type { Answer, Field } from '../form/types.ts';
import { type Draft, goesOnIn, type Startable } from './starting.ts';

/** A page of the wizard, by the last word of its address. */
export type Stage = { readonly slug: string; readonly title: string } & (
  | { readonly kind: 'form'; readonly page: number; readonly fields: readonly Field[]; readonly about?: string }
  | { readonly kind: 'firm'; readonly field: FirmField }
  | { readonly kind: 'check' }
);
type FirmField = Extract<Field, { kind: 'firm' }>;
type Formed = Pick<Startable, 'form' | 'wizards'>;
type Titles = { readonly firm: string; readonly check: string };

/** The pages of the form, after one that names a firm that firm's own, and at the end, unless a step does it, what was answered. */
export function stagesOf({ form, ...process }: Formed, answer: Answer, titles: Titles): readonly Stage[] {
  const pages = pagesOf(form).flatMap((page, at): Stage[] => {
    if (page.when && !isMet(page.when, answer)) return [];
    const { title, fields, about } = page;
    const slug = slugOf(title) || String(at + 1);
    const firm = fields.find((field): field is FirmField => field.kind === 'firm');
    return [
      { kind: 'form', slug, title, page: at, fields, ...(about && { about }) },
      ...(firm ? [{ kind: 'firm', slug: `${slug}-bilgisi`, title: titles.firm, field: firm } as const] : []),
    ];
  });
  return goesOnIn(process) ? pages : [...pages, { kind: 'check', slug: 'kontrol', title: titles.check }];
}

/** kisisel-bilgiler */
const slugOf = (title: string) => fold(title).replace(/[^a-z0-9]+/g, '-');

/** Nobody comes to a page before those that stand before it are answered. */
export function furthest(stages: readonly Stage[], { passed }: Draft): number {
  const first = stages.findIndex(({ slug }) => !passed.includes(slug));
  return first < 0 ? stages.length - 1 : first;
}

export const fieldsIn = (stages: readonly Stage[]): readonly Field[] =>
  stages.flatMap((stage) => (stage.kind === 'form' ? stage.fields : []));

/** The page on which a field stands: `missing.0.why` stands where `missing` does. */
export const stageWith = (stages: readonly Stage[], name: string): Stage | undefined =>
  stages.find((stage) => stage.kind === 'form' && stage.fields.some((field) => field.name === name.split('.')[0]));
