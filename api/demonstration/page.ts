import { readFileSync } from 'node:fs';
import type { Response } from 'express';
import Handlebars from 'handlebars';

export type Page = {
  readonly type: 'html' | 'css';
  readonly text: string;
  /** Content-Security-Policy. */
  readonly policy: string;
};

const engine = Handlebars.create();
engine.registerPartial(
  'page',
  `<!doctype html>
<html lang="tr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}} · Evrak</title>
<link rel="stylesheet" href="/dev/pages.css">
</head>
<body>
<main>
{{> @partial-block}}
</main>
</body>
</html>
`,
);

/** Our own words, with one stylesheet and frames of our own; no script. */
const ownPolicy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function pageOf<Data extends { readonly title: string }>(body: string): (data: Data) => Page {
  const filled = engine.compile(`{{#> page}}\n${body}\n{{/page}}`, { strict: true });
  return (data) => ({ type: 'html', text: filled(data), policy: ownPolicy });
}

const styles = readFileSync(new URL('pages.css', import.meta.url), 'utf8');
export const stylesheet = (): Page => ({ type: 'css', text: styles, policy: "default-src 'none'" });

export function send(response: Response, { type, text, policy }: Page) {
  response.set('Content-Security-Policy', policy).type(type);
  if (policy.includes("frame-ancestors 'self'")) response.set('X-Frame-Options', 'SAMEORIGIN');
  response.send(text);
}
