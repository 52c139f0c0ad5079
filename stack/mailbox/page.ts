import Handlebars from 'handlebars';
import { distinct, type Message } from './message.ts';
import { modes, type Switches } from './switches.ts';

const frame = (title: string, body: string) => `<!doctype html><html lang="tr"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/mailbox.css">
${body}</html>`;

const list = Handlebars.compile(
  frame(
    'Posta kutusu',
    `<header><h1>Posta kutusu</h1><p>{{count}} e-posta alındı, {{distinct}} tanesi ayrı.</p></header>
<form><label>Alıcı <input name="to" type="email" value="{{to}}"></label><button>Süz</button></form>
<p>Sunucu: {{#each modes}}<button data-mode="{{this}}" {{#if (same this ../mode)}}aria-current="true"{{/if}}>{{this}}</button> {{/each}}</p>
<table><thead><tr><th>Zaman<th>Alıcı<th>Konu<th>Ek</thead>
{{#each messages}}<tr><td>{{receivedAt}}<td>{{#each to}}{{this}} {{/each}}<td><a href="/messages/{{id}}">{{subject}}</a><td>{{attachments.length}}{{else}}<tr><td colspan="4">Henüz e-posta yok.{{/each}}</table>
<script src="/mailbox.js"></script>`,
  ),
);

const one = Handlebars.compile(
  frame(
    '{{subject}}',
    `<p><a href="/">← Posta kutusu</a></p><h1>{{subject}}</h1>
<dl><dt>Kimden<dd>{{from}}<dt>Kime<dd>{{#each to}}{{this}} {{/each}}<dt>Zaman<dd>{{receivedAt}}<dt>Message-ID<dd>{{messageId}}</dl>
{{#if attachments}}<h2>Ekler</h2><ul>{{#each attachments}}<li><a href="/messages/{{../id}}/attachments/{{@index}}">{{name}}</a> ({{type}}, {{size}} bayt){{/each}}</ul>{{/if}}
{{#if html}}<iframe title="E-posta" src="/messages/{{id}}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>{{/if}}
<h2>Düz metin</h2><pre>{{text}}</pre>`,
  ),
);

Handlebars.registerHelper('same', (left: unknown, right: unknown) => left === right);

export const listPage = (messages: readonly Message[], to: string, { mode }: Switches): string =>
  list({ messages, count: messages.length, distinct: distinct(messages), to, modes, mode });

export const messagePage = (message: Message): string => one(message);
