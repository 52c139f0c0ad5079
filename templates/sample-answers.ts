import { names, resolved } from '../domain/facts.ts';
import type { Process } from '../domain/process.ts';
import type { Samples } from '../domain/sample.ts';
import { sampleCase } from './sample.ts';

/** What sample answers of a process are made of; the people and firms in them are made up. */
export function samplesOf(process: Process): Samples {
  const facts = sampleCase(process);
  let [files, records] = [0, 0];
  return {
    facts: {},
    options: (source) => resolved(names.sources, source, { facts, process, part: '' }),
    today: '2026-11-01',
    document: () => `01935b5e-7c00-7000-8000-${String(++files).padStart(12, '0')}`,
    record: () => `ORNEK-${++records}`,
    firm: () => facts.firm!.taxNumber,
  };
}
