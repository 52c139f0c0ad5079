import type { Knex } from 'knex';
import type { PrintDocument } from '../../activities/print.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Names } from '../../domain/facts.ts';
import type { Process } from '../../domain/process.ts';
import type { Templates } from '../../templates/render.ts';

/** What a rig runs: the file with the stories, their declarations, and what they need beyond the product's own. */
export type Setting = {
  readonly workflows: string;
  readonly processes: readonly Process[];
  readonly story?: (deps: { readonly db: Knex; readonly clock: Clock }) => object;
  readonly names?: Names;
  readonly templates?: Templates;
  readonly print?: PrintDocument;
};

/** A document that says what it is, for stories that are not about paper. */
export const plainPaper: PrintDocument = async ({ id }, { document, number }) =>
  Buffer.from(`%PDF-1.7\n% ${id} ${document} ${number}\n%%EOF\n`);

/** Mails that say their name, for processes without templates. */
export const plainWords: Templates = {
  has: () => true,
  renderMail: ({ name, subject, number }) => ({
    subject: `${subject} (${number})`,
    html: `<p>${name}</p>`,
    text: name,
  }),
  renderBody: ({ name }) => `<p>${name}</p>`,
};
