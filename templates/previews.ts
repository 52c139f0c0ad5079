import { institutionIds } from '../domain/institutions.ts';
import type { Process } from '../domain/process.ts';
import { accountMails, isAccountMail } from './account.ts';
import type { BaseUrls } from './brand.ts';
import type { BodyAsked, MailAsked, RenderedMail, Templates } from './render.ts';
import { sampleAccountData, sampleCase, sampleCaseData } from './sample.ts';

export type Preview = Omit<MailAsked, 'data'> & { readonly kind: 'mail' | 'pdf' };
export type PreviewAsked = Omit<BodyAsked, 'data'>;

/** Every mail and PDF that a declaration names, and the account mails of every institution. */
export function previews(catalogue: ReadonlyMap<string, Process>): readonly Preview[] {
  const account = institutionIds.flatMap((institution) =>
    Object.entries(accountMails).map(([name, { subject }]) => {
      return { kind: 'mail' as const, institution, process: 'account', name, subject };
    }),
  );
  return [...[...catalogue.values()].flatMap(previewsOf), ...account];
}

function previewsOf(process: Process): Preview[] {
  const place = { institution: process.institution, process: process.id, number: sampleCase(process).case.number };
  return [
    ...Object.entries(process.mails ?? {}).map(([name, { subject }]) => ({
      kind: 'mail' as const,
      ...place,
      name,
      subject,
    })),
    ...Object.entries(process.documents ?? {}).map(([name, { title }]) => {
      return { kind: 'pdf' as const, ...place, name, subject: title };
    }),
  ];
}

type Stage = {
  readonly templates: Templates;
  readonly catalogue: ReadonlyMap<string, Process>;
  readonly baseUrls: BaseUrls;
};

export const previewOf = (stage: Stage, asked: PreviewAsked): Preview | undefined =>
  previews(stage.catalogue).find(
    ({ institution, process, name }) =>
      institution === asked.institution && process === asked.process && name === asked.name,
  );

export function sampleData({ catalogue, baseUrls }: Omit<Stage, 'templates'>, asked: PreviewAsked): object {
  const process = catalogue.get(asked.process);
  if (process) return sampleCaseData(process, asked.name, baseUrls);
  if (isAccountMail(asked.name)) return sampleAccountData(asked.institution, asked.name, baseUrls);
  throw new Error(`There is no sample for ${asked.process}/${asked.name}.`);
}

/** A mail as its reader gets it; a PDF's body without its page frame. */
export function renderPreview(stage: Stage, preview: Preview): RenderedMail {
  const asked = { ...preview, data: sampleData(stage, preview) };
  if (preview.kind === 'mail') return stage.templates.renderMail(asked);
  const html = stage.templates.renderBody(asked);
  return { subject: preview.subject, html, text: '' };
}
