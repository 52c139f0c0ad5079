import { parseSync } from '@swc/core';
import { product, type Source, sourcesIn } from './source.ts';

/** Lines that say something. */
const linesOf = ({ text }: Source) => text.split('\n').filter((line) => line.trim() !== '').length;
const everything = [...product, ...sourcesIn('test'), ...sourcesIn('bench')];

/** The value below which the given share of all lies. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;
}

test('a file is read in one go: half of the product’s are under 40 lines long, nine in ten of all under 120', () => {
  expect(quantile(product.map(linesOf), 0.5)).toBeLessThan(40);
  expect(quantile(everything.map(linesOf), 0.9)).toBeLessThan(120);
});

test('a function fits into an eye: forty-nine in fifty are at most 20 lines long', () => {
  const lengths = product.filter((source) => !isScreen(source)).flatMap(functionLengths);
  expect(lengths.length).toBeGreaterThan(1_000);
  expect(quantile(lengths, 0.98)).toBeLessThanOrEqual(20);
});

test('what a part of a screen draws is seen at once: nineteen in twenty functions of screens are at most 45 lines long', () => {
  const lengths = product.filter(isScreen).flatMap(functionLengths);
  expect(lengths.length).toBeGreaterThan(40);
  expect(quantile(lengths, 0.95)).toBeLessThanOrEqual(45);
});

const isScreen = ({ path }: Source) => path.endsWith('.tsx');

const kinds = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'ClassMethod', 'MethodProperty'];

function functionLengths({ path, text }: Source): number[] {
  const bytes = Buffer.from(text);
  const parsed = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx') });
  const length = ({ start, end }: Span) =>
    bytes
      .subarray(start - parsed.span.start, end - parsed.span.start)
      .toString()
      .split('\n').length;
  return nodesIn(parsed)
    .filter(({ type }) => kinds.includes(type))
    .map(({ span }) => length(span));
}

type Span = { readonly start: number; readonly end: number };
type Node = { readonly type: string; readonly span: Span };

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const children = Object.values(value).flatMap(nodesIn);
  return 'type' in value && 'span' in value ? [value as Node, ...children] : children;
}
