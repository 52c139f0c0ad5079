import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response } from 'express';
import { institutions } from '../../domain/institutions.ts';
import { contextOf } from '../context.ts';
import type { ApiDeps } from '../deps.ts';
import { pageOf } from './page.ts';

const page = pageOf<Told>(`<h1>Evrak çalışıyor</h1>
<p>Bu bir tanıtım kurulumu: kişiler ve firmalar uydurmadır, e-postalar bu makineden çıkmaz.</p>
<dl>
{{#each places}}<dt><a href="{{address}}">{{name}}</a></dt><dd>{{what}}</dd>
{{/each}}
</dl>
<p class="quiet">Bu adres: {{service}}. {{#if others}}Öbür kurumlar: {{#each others}}<a href="{{address}}">{{service}}</a>{{#unless @last}}, {{/unless}}{{/each}}.{{/if}}</p>`);

type Place = { readonly name: string; readonly address: string; readonly what: string };
type Told = { readonly title: string; readonly places: Place[]; readonly service: string; readonly others: object[] };

/** What runs here and where to go. */
export function frontPage({ config }: ApiDeps, _request: Request, response: Response) {
  const { institution } = contextOf(response);
  const others = config.institutions.filter((id) => id !== institution);
  return page({
    title: 'Başlangıç',
    places: [...ownPlaces, ...placesOnBoard(config.dataDir)],
    service: institutions[institution].service,
    others: others.map((id) => ({ service: institutions[id].service, address: config.baseUrls[id] })),
  });
}

const ownPlaces: readonly Place[] = [
  { name: 'Giriş', address: '/login', what: 'Başvuru sahiplerinin ve görevlilerin girişi; kayıt da oradan başlar.' },
  {
    name: 'API tanımı',
    address: '/api/openapi.json',
    what: 'Her adres, aldığı ve döndürdüğü. Bir başvurunun bütün yolu curl ile docs/api.md dosyasında.',
  },
  { name: 'Şablonlar', address: '/dev/templates', what: 'E-postalar ve PDF gövdeleri, uydurma verilerle.' },
];

const told = [
  { name: 'Posta kutusu', at: 'mailbox', what: 'Gönderilen bütün e-postalar; bağlantıları ve ekleriyle.' },
  { name: 'Temporal', at: 'temporalUi', what: 'Yürüyen ve biten dosyaların iş akışları.' },
] as const;

/** The command that starts everything writes its board last; another way of starting has none. */
function placesOnBoard(dataDir: string): Place[] {
  const board = read(join(dataDir, 'board.json'));
  return told.flatMap(({ at, ...place }) => {
    const address = board[at];
    return typeof address === 'string' ? [{ ...place, address }] : [];
  });
}

function read(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {}; // not there, or being written
  }
}
