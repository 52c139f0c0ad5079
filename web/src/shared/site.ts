import type { Site } from '../../../api/web/site.ts';

/** What the server knows of the place that the page was opened at; it stands in the page itself. */
export const site: Site = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name=site]')!.content);
