import type { Request } from 'express';
import { institutions } from '../../domain/institutions.ts';
import { type Preview, previewOf, previews, renderPreview } from '../../templates/previews.ts';
import { createTemplates } from '../../templates/render.ts';
import type { ApiDeps } from '../deps.ts';
import { type Page, pageOf } from './page.ts';

const list = pageOf<{ title: string; groups: object[] }>(`<h1>{{title}}</h1>
<p>E-postalar ve PDF gövdeleri, uydurma kişi ve firmalarla. Dosya değişince sayfayı yenilemek yeter.</p>
{{#each groups}}<h2>{{title}}</h2>
<ul>
{{#each previews}}<li><a href="{{address}}">{{subject}}</a> <span class="quiet">{{kind}}</span></li>
{{/each}}
</ul>
{{/each}}`);

export function templateList({ catalogue, config }: ApiDeps): Page {
  const shown = previews(catalogue).filter(({ institution }) => config.institutions.includes(institution));
  const groups = Map.groupBy(shown, ({ institution, process }) => {
    return `${institutions[institution].service}: ${catalogue.get(process)?.title ?? 'Hesap e-postaları'}`;
  });
  return list({
    title: 'Şablonlar',
    groups: [...groups].map(([title, previews]) => ({
      title,
      previews: previews.map((one) => ({ subject: one.subject, address: addressOf(one), kind: kinds[one.kind] })),
    })),
  });
}

const kinds = { mail: 'e-posta', pdf: 'PDF' };
const addressOf = ({ institution, process, name }: Preview) => `/dev/templates/${institution}/${process}/${name}`;

const one = pageOf<{
  title: string;
  body: string;
  file: string;
  widths: object[];
  text: string;
}>(`<p><a href="/dev/templates">Şablonlar</a></p>
<h1>{{title}}</h1>
<p class="quiet">{{file}}</p>
<div class="frames">
{{#each widths}}<figure><figcaption>{{name}}</figcaption><iframe class="{{size}}" title="{{name}}" src="{{../body}}" sandbox></iframe></figure>
{{/each}}
</div>
{{#if text}}<h2>Düz metin</h2>
<pre>{{text}}</pre>{{/if}}`);

const screen = { name: 'Bilgisayarda', size: 'screen' };
const telephone = { name: 'Telefonda', size: 'telephone' };
const sheet = { name: 'Gövde; kâğıt düzeni ve yazı tipi basılırken eklenir', size: 'sheet' };

export function templatePage(deps: ApiDeps, request: Request): Page | undefined {
  const preview = asked(deps, request);
  if (!preview) return undefined;
  const { subject, text } = rendered(deps, preview);
  const widths = preview.kind === 'mail' ? [screen, telephone] : [sheet];
  const file = addressOf(preview).slice('/dev/'.length);
  return one({ title: subject, file, body: `${addressOf(preview)}/body`, widths, text });
}

/** Sandboxed as a mail program does it: no script, no form, nothing fetched; only its own styles, and only in our frame. */
const bodyPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export function templateBody(deps: ApiDeps, request: Request): Page | undefined {
  const preview = asked(deps, request);
  return preview && { type: 'html', text: rendered(deps, preview).html, policy: bodyPolicy };
}

function asked(deps: ApiDeps, { params }: Request): Preview | undefined {
  const found = previewOf(stageOf(deps), params as never);
  return found && deps.config.institutions.includes(found.institution) ? found : undefined;
}

const rendered = (deps: ApiDeps, preview: Preview) => renderPreview(stageOf(deps), preview);

/** Read again for every page: whoever writes a template sees it at once. */
const stageOf = ({ catalogue, config: { baseUrls } }: ApiDeps) => ({
  templates: createTemplates(baseUrls),
  catalogue,
  baseUrls,
});
