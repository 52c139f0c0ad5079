import { compile, type FormatCallback } from 'html-to-text';

/** The plain text of a mail: the same words and addresses, without what only eyes need. */
export const textOf = (html: string): string =>
  toText(html)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n');

/** A button is its label, then its address on a line of its own. */
const button: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.addInline(':');
  builder.addLineBreak();
  builder.addInline(element.attribs.href, { noWordTransform: true });
  builder.closeBlock({ trailingLineBreaks: 2 });
};

/** One line of a table of facts: "Firma: Mavi Dokuma". */
const label: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children, builder);
  builder.addInline(':');
};

const value: FormatCallback = (element, walk, builder) => {
  builder.addInline(' ');
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const line = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const heading = { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 };

const toText = compile({
  wordwrap: 76,
  formatters: { button, label, value },
  selectors: [
    { selector: '.preview', format: 'skip' },
    { selector: '.fallback', format: 'skip' },
    { selector: 'a.button', format: 'button' },
    { selector: 'td.fact-label', format: 'label' },
    { selector: 'td.fact-value', format: 'value' },
    { selector: 'table', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'tr', format: 'block', options: line },
    { selector: 'td', format: 'block', options: line },
    { selector: 'td.quote', format: 'blockquote' },
    { selector: 'h1', options: heading },
    { selector: 'ol', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
    { selector: 'img', format: 'skip' },
  ],
});
