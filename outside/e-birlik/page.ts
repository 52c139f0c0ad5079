import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { unitById } from '../../domain/units.ts';
import { Html, html } from '../simulation/html.ts';
import type { Firm } from './firm.ts';
import { namedFirms } from './named-firms.ts';
import { pageScript, pageStyle } from './page-assets.ts';
import type { EBirlikStore } from './store.ts';

const shown = 50;
const notes = new Map<string, string>([
  [namedFirms.exporterOfOneUnion.taxNumber, 'Tek birliğe üye ihracatçı'],
  [namedFirms.exporterOfThreeUnions.taxNumber, 'İki genel sekreterlikte üç birliğe üye ihracatçı'],
  [namedFirms.soleTrader.taxNumber, 'Şahıs firması, T.C. kimlik numarasıyla'],
  [namedFirms.broker.taxNumber, 'Gümrük müşaviri'],
  [namedFirms.inactive.taxNumber, 'Kaydı kapalı firma'],
  [namedFirms.brokerAndExporter.taxNumber, 'Hem gümrük müşaviri hem ihracatçı'],
  [namedFirms.exporterOfNoUnion.taxNumber, 'Üyeliği sona ermiş ihracatçı'],
  [namedFirms.exporterOfManyDeclarations.taxNumber, 'Yüz binden çok beyannamesi olan ihracatçı'],
]);
const kindNames = { exporter: 'ihracatçı', broker: 'gümrük müşaviri' };

/** Where somebody who tries the demonstration picks a tax number and breaks e-birlik on purpose. */
export function sendPage(response: ServerResponse, store: EBirlikStore, words: string): void {
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
  });
  response.end(page(store, words, nonce).text);
}

function page(store: EBirlikStore, words: string, nonce: string): Html {
  const firms = store.search(words, shown);
  return html`<!doctype html>
<html lang="tr"><head><meta charset="utf-8"><title>e-birlik (gösterim)</title><style nonce="${nonce}">${new Html(pageStyle)}</style></head>
<body><h1>e-birlik, gösterim</h1>
<p>Burada ${store.countFirms()} uydurma firma var. Denemek istediğiniz firmanın vergi numarasını kopyalayıp başvuruda kullanın. Bugüne dek ${store.ledger.count()} sorgu geldi (<a href="/ledger">sorgu defteri</a>).</p>
<form><label for="q">Unvan, vergi numarası ya da birlik kodu (ikmib)</label><input id="q" name="q" value="${words}"><button>Firma ara</button></form>
${firms.length === 0 ? html`<p>Bu aramaya uyan firma yok. Daha kısa bir sözcük yazın.</p>` : table(firms)}
${switchesForm(store)}
<script nonce="${nonce}">${new Html(pageScript)}</script></body></html>`;
}

const table = (firms: readonly Firm[]) => html`<table>
<thead><tr><th>Vergi no</th><th>Unvan</th><th>Türü</th><th>Şehir</th><th>Birlikleri</th><th>Not</th></tr></thead>
<tbody>${firms.map(row)}</tbody></table>
${firms.length === shown ? html`<p>İlk ${shown} firma gösteriliyor; aramayı daraltın.</p>` : html``}`;

function row(firm: Firm): Html {
  const kinds = firm.kinds.map((kind) => kindNames[kind]).join(', ');
  const note = notes.get(firm.taxNumber) ?? (firm.active ? '' : 'Kaydı kapalı');
  return html`<tr><td><code>${firm.taxNumber}</code></td><td>${firm.title}</td><td>${kinds}</td><td>${firm.city}</td><td>${unionsOf(firm)}</td><td>${note}</td></tr>`;
}

function unionsOf(firm: Firm): string {
  const nameOf = (id: string) => unitById(id)?.shortName ?? unitById(id)?.name ?? id;
  return firm.memberships.map(({ union, active }) => `${nameOf(union)}${active ? '' : ' (sona erdi)'}`).join(', ');
}

function switchesForm(store: EBirlikStore): Html {
  const { latencyMs = 0, errorRate = 0, hang = false, status = null, body = 'right' } = store.switches;
  const bodies = {
    right: 'doğru',
    garbage: 'anlamsız',
    unfit: 'uygunsuz',
    huge: 'çok büyük',
    redirect: 'yönlendirme',
    cut: 'yarıda kesik',
  };
  const options = Object.entries(bodies).map(
    ([kind, name]) => html`<option value="${kind}"${new Html(kind === body ? ' selected' : '')}>${name}</option>`,
  );
  return html`<h2>Anahtarlar</h2><p>e-birlik aksadığında ne olduğunu görmek için değiştirin.</p>
<form id="switches"><label>Gecikme (ms)<input name="latencyMs" type="number" min="0" max="600000" value="${latencyMs}"></label>
<label>Hata oranı (0–1)<input name="errorRate" type="number" min="0" max="1" step="0.05" value="${errorRate}"></label>
<label>Yanıt kodu (isteğe bağlı)<input name="status" type="number" min="200" max="599" value="${status ?? ''}"></label>
<label>Yanıt gövdesi<select name="body">${options}</select></label>
<label><input name="hang" type="checkbox"${new Html(hang ? ' checked' : '')}>Hiç yanıt verme</label>
<button>Anahtarları çevir</button> <output></output></form>`;
}
