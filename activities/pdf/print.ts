import type { Config } from '../../config.ts';
import type { CaseFacts } from '../../domain/facts.ts';
import { institutions } from '../../domain/institutions.ts';
import { formatDate } from '../../domain/text.ts';
import { caseData } from '../../templates/caseData.ts';
import type { Templates } from '../../templates/render.ts';
import type { PrintDocument } from '../print.ts';
import { pageOf } from './page.ts';
import type { Renderer } from './renderer.ts';

/** A declared document on the institution's paper. What it must show is checked in the finished PDF. */
export function printer(
  { baseUrls }: Pick<Config, 'baseUrls'>,
  templates: Templates,
  renderer: Renderer | undefined,
): PrintDocument {
  return async (process, document, facts) => {
    if (!renderer) throw new Error('this worker does not run the documents queue');
    const { title } = process.documents![document.document]!;
    const { institution } = process;
    const verify = document.code === null ? {} : { verify: verification(baseUrls[institution], document.code) };
    const date = formatDate(document.date, institutions[institution].zone);
    const data = caseData({ process, facts, part: document.part, printed: document });
    const bodyHtml = templates.renderBody({ institution, process: process.id, name: document.document, data });
    const page = pageOf({ institution, title, number: document.number, date, bodyHtml, ...verify });
    return renderer.render(page, { expect: [title, document.number, ...shown(facts)] });
  };
}

const verification = (baseUrl: string, code: string) => ({ code, url: `${baseUrl}/verify/${code}` });

const shown = ({ firm, case: { number } }: CaseFacts) => [number, ...(firm ? [firm.taxNumber] : [])];
