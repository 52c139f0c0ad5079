import Handlebars from 'handlebars';
import { type Institution, institutions } from '../../domain/institutions.ts';
import { barcodeAddress } from './barcode.ts';
import { cssText } from './css-text.ts';
import { pageStyle } from './page-style.ts';

export type Page = {
  readonly institution: Institution;
  readonly title: string;
  readonly number: string;
  /** As people read it: 21.11.2026. */
  readonly date: string;
  /** Already escaped by the template that made it. A block of class "signature" stays together. */
  readonly bodyHtml: string;
  readonly verify?: { readonly code: string; readonly url: string };
};

/** The whole document around a body: letterhead, number and date, page numbers, barcode and verification address. */
export function pageOf(page: Page): string {
  const { name, service, accent } = institutions[page.institution];
  const text = Handlebars.escapeExpression;
  return `<!doctype html>
<html lang="tr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${text(`${page.title} ${page.number}`)}</title>
<style>${pageStyle({ accent })}@page {${marginBoxes(page)}}</style>
</head>
<body>
<header class="letterhead"><strong>${text(name)}</strong><span>${text(service)}</span></header>
<main>
<h1>${text(page.title)}</h1>
${page.bodyHtml}
</main>
</body>
</html>`;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const marginBoxes = ({ number, date, verify }: Page): string => `
@top-right { content: ${cssText(`Sayı: ${number}\nTarih: ${date}`)}; white-space: pre; text-align: right; }
@bottom-left { ${verify ? verification(verify) : 'content: none;'} }
@bottom-right { content: "Sayfa " counter(page) " / " counter(pages); white-space: pre; width: 20%; }
`;

const verification = ({ code, url }: { code: string; url: string }): string => `
content: url("${barcodeAddress(code)}") ${cssText(`\nDoğrulama kodu: ${code}\n${url}`)};
white-space: pre-wrap; overflow-wrap: anywhere; text-align: left; width: 80%;`;
