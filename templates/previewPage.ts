import Handlebars from 'handlebars';
import { institutions } from '../domain/institutions.ts';
import type { Preview } from './previews.ts';

const page = Handlebars.compile(
  `<!doctype html>
<html lang="tr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Şablonlar</title>
</head>
<body>
<h1>Şablonlar</h1>
<p>E-postalar ve PDF gövdeleri, uydurma kişi ve firmalarla.</p>
{{#each groups}}
<h2>{{title}}</h2>
<ul>
{{#each previews}}<li><a href="{{address}}.html">{{subject}}</a> ({{kind}}{{#if text}}, <a href="{{address}}.txt">düz metin</a>{{/if}})</li>
{{/each}}
</ul>
{{/each}}
</body>
</html>
`,
  { strict: true },
);

/** The list under `/dev/templates`; each entry is an address of its own below `base`, `.html` or `.txt`. */
export function previewPage(all: readonly Preview[], base: string): string {
  const groups = Map.groupBy(all, ({ institution, process }) => `${institutions[institution].service}: ${process}`);
  return page({
    groups: [...groups].map(([title, previews]) => ({
      title,
      previews: previews.map(({ kind, subject, institution, process, name }) => {
        return { kind, subject, text: kind === 'mail', address: `${base}/${institution}/${process}/${name}` };
      }),
    })),
  });
}
