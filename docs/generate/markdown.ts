type Row = readonly string[];

/** A table; nothing where there is no row. */
export const table = (head: Row, rows: readonly Row[]): string =>
  rows.length === 0 ? '' : [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const line = (cells: Row) => `| ${cells.map(cell).join(' | ')} |`;
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const section = (title: string, ...blocks: readonly string[]): string => {
  const said = blocks.filter((block) => block !== '');
  return said.length === 0 ? '' : [`## ${title}`, ...said].join('\n\n');
};

export const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

export const paragraphs = (...blocks: readonly string[]): string =>
  `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
