import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Row } from './row.ts';

const heads = ['id', 'what', 'value', 'bar', 'met', 'reference', 'ratio', 'p50', 'p95', 'p99'];

/** Markdown, so that it can be copied into docs/performance.md as it stands. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf({ id, what, value, unit, bar, met, reference, ratio, spread }: Row): string[] {
  const { p50, p95, p99 } = spread ?? {};
  const spreads = [p50, p95, p99].map((one) => (one === undefined ? '' : one.toPrecision(3)));
  const shown = [`${value} ${unit}`, `${bar} ${unit}`, met ? 'yes' : 'no', `${reference ?? ''}`, `${ratio ?? ''}`];
  return [id, what, ...shown, ...spreads];
}

/** What the numbers depend on, and how busy the machine was before anything was measured. */
export function machine(): string {
  const [first, ...others] = cpus();
  const load = loadavg().map((one) => one.toFixed(2));
  const memory = `${(totalmem() / 1e9).toFixed(0)} GB`;
  return `${others.length + 1} × ${first?.model}, ${memory}, ${system()}, Node ${process.versions.node}; load ${load.join(' ')}`;
}

function system(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}
