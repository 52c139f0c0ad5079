import type { Institution } from '../domain/institutions.ts';
import { type BaseUrls, brandOf } from './brand.ts';
import { createEngine } from './engine.ts';
import { textOf } from './text.ts';

export type BodyAsked = {
  readonly institution: Institution;
  /** A process's id, or `account`. */
  readonly process: string;
  readonly name: string;
  readonly data: object;
};
export type MailAsked = BodyAsked & {
  readonly subject: string;
  /** The case's number; it tells two applications of one person apart in a list of mails. */
  readonly number?: string;
};
export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

export type Templates = {
  has(asked: Omit<BodyAsked, 'data'>): boolean;
  renderMail(asked: MailAsked): RenderedMail;
  /** The body of a PDF, for the page frame of activities/pdf. */
  renderBody(asked: BodyAsked): string;
};

export function createTemplates(baseUrls: BaseUrls): Templates {
  const engine = createEngine();
  const fileOf = ({ institution, process, name }: Omit<BodyAsked, 'data'>) => {
    const own = `${institution}/${process}/${name}`;
    const all = [own, `shared/${process}/${name}`, `shared/documents/${name}`];
    return all.find((one) => engine.has(one)) ?? own;
  };
  const render = (asked: BodyAsked, more: object) =>
    engine.render(fileOf(asked), {
      ...asked.data,
      ...brandOf(asked.institution, baseUrls),
      ...pageIn(asked, baseUrls),
      ...more,
    });
  return {
    has: (asked) => engine.has(fileOf(asked)),
    renderMail: (asked) => {
      const subject = subjectOf(asked);
      const html = render(asked, { subject, heading: oneLine(asked.subject) });
      return { subject, html, text: textOf(html) };
    },
    renderBody: (asked) => render({ ...asked, name: `${asked.name}.pdf` }, {}),
  };
}

/** Where the case is looked at by whoever has an account. */
const pageIn = ({ institution, data }: BodyAsked, baseUrls: BaseUrls) =>
  'path' in data ? { pageAddress: `${baseUrls[institution]}${data.path}` } : {};

const longestSubject = 78;

function subjectOf({ subject, number }: MailAsked): string {
  const end = number ? ` (${number})` : '';
  const words = oneLine(subject);
  const room = longestSubject - end.length;
  return (words.length > room ? `${shortened(words, room - 1)}…` : words) + end;
}

/** Never half of a letter that takes two units. */
const shortened = (words: string, length: number) =>
  words
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();

/** A line break in a subject would begin a header of its own (R35). */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
