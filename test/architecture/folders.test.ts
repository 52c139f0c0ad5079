import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createTemplates } from '../../templates/render.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { filesIn, product, sourcesIn, topFolders } from './source.ts';

/** A process's own folder is described by its declaration. */
const isProcess = (folder: string) => /^workflows\/\w+\/[\w-]+$/.test(folder);

test('each folder says in a few sentences what it is for, what not, and how to add one', () => {
  const everywhere = [...product, ...sourcesIn('test'), ...sourcesIn('bench'), ...sourcesIn('docs')];
  const folders = new Set(everywhere.map(({ path }) => dirname(path)).filter((folder) => folder !== '.'));
  const wanted = [...new Set([...folders, ...topFolders()])].filter((one) => one !== 'node_modules' && !isProcess(one));
  const readmes = new Map(wanted.map((folder) => [folder, readmeOf(folder)]));
  expect([...readmes].filter(([, text]) => text === '').map(([folder]) => folder)).toEqual([]);
  const long = [...readmes].filter(([, text]) => text.trim().split('\n').length > 5 || words(text) > 130);
  expect(long.map(([folder]) => folder)).toEqual([]);
});

function readmeOf(folder: string): string {
  try {
    return readFileSync(`${folder}/README.md`, 'utf8');
  } catch {
    return '';
  }
}

test('the first page of all is read in a minute: README.md has fewer than 250 words', () => {
  const prose = readFileSync('README.md', 'utf8').replace(/```.*?```/gs, '');
  expect(words(prose)).toBeLessThan(250);
});

const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

const processes = [...catalogue.values()];

test.each(processes.map((process) => [process.id, process] as const))(
  'the process %s has its template for every mail and document, its stories, its histories and its page',
  (id, process) => {
    const templates = createTemplates({ tim: 'https://a', bthk: 'https://b', ticaret: 'https://c' });
    const asked = (name: string) => ({ institution: process.institution, process: id, name });
    const mails = Object.keys(process.mails ?? {});
    const documents = Object.keys(process.documents ?? {}).map((name) => `${name}.pdf`);
    expect([...mails, ...documents].filter((name) => !templates.has(asked(name)))).toEqual([]);
    const stories = sourcesIn('test', '.test.ts').filter(({ path }) => isNamed(basename(dirname(path)), kebab(id)));
    expect(stories.length).toBeGreaterThan(0);
    expect(filesIn(`test/histories/${id}`).filter((path) => path.endsWith('.json')).length).toBeGreaterThan(0);
    expect(readFileSync(`docs/processes/${id}.md`, 'utf8')).toContain(process.title);
  },
);

/** By the first or the last of its words. */
const isNamed = (folder: string, process: string) => process.startsWith(folder) || process.endsWith(folder);
const kebab = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test('every process that stands in a folder is in the catalogue and in the index of stories', () => {
  const declared = product.filter(({ path }) => path.startsWith('workflows/') && path.endsWith('/process.ts'));
  expect(declared).toHaveLength(catalogue.size);
  const index = readFileSync('workflows/index.ts', 'utf8');
  expect(processes.filter(({ id }) => !new RegExp(`\\b${id}\\b`).test(index)).map(({ id }) => id)).toEqual([]);
});
