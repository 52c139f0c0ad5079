import { catalogue } from '../../workflows/catalogue.ts';
import { pageOf } from './page.ts';

/** The generated pages as they should stand in docs/processes. */
export const pages = (): readonly { readonly file: string; readonly text: string }[] =>
  [...catalogue.values()].map((process) => ({ file: `${process.id}.md`, text: pageOf(process) }));
