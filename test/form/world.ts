import type { Context, KnownFirm } from '../../domain/answer.ts';
import type { DocumentKind } from '../../domain/documents.ts';
import type { Option } from '../../domain/form/index.ts';
import { completeVkn } from '../../domain/identifiers.ts';
import type { Samples } from '../../domain/sample.ts';
import type { KnownRecord } from '../../domain/table.ts';

export const exporter = '1234567890';
export const broker = '4680371053';
export const closed = '0012345672';

export const lapsed = completeVkn('100000007');

const firms: Readonly<Record<string, KnownFirm>> = {
  [exporter]: { kinds: ['exporter'], active: true, unions: [{ active: true }] },
  [broker]: { kinds: ['broker'], active: true, unions: [] },
  [closed]: { kinds: ['exporter'], active: false, unions: [{ active: false }] },
  [lapsed]: { kinds: ['exporter'], active: true, unions: [{ active: false }] },
};

export const option = (value: string, label = value): Option => ({ value, label });
export type World = Context & Samples & { readonly upload: (kind: DocumentKind) => string };

type Given = {
  readonly facts?: Readonly<Record<string, boolean>>;
  readonly lists?: Readonly<Record<string, readonly Option[]>>;
  readonly wanted?: ReadonlySet<string> | undefined;
  readonly variant?: number;
};

/** All that a form is checked and sampled against: two firms, uploads that are remembered, one Saturday in November. */
export function world({ facts = {}, lists = {}, wanted, variant = 0 }: Given = {}): World {
  const uploads = new Map<string, DocumentKind>();
  const upload = (kind: DocumentKind) => {
    const id = `00000000-0000-4000-9000-${String(uploads.size + 1).padStart(12, '0')}`;
    uploads.set(id, kind);
    return id;
  };
  const records = new Map<string, KnownRecord>();
  const known = (source: string) => {
    const id = `record-${records.size + 1}`;
    records.set(`${source} ${id}`, { id, cells: {}, refusal: null });
    return id;
  };
  return {
    facts,
    wanted,
    variant,
    upload,
    today: '2026-11-21',
    options: (source) => lists[source] ?? [],
    document: ((asked: string | { kind: DocumentKind }) =>
      typeof asked === 'string' ? uploads.get(asked) : upload(asked.kind)) as World['document'],
    record: ((source: string, id?: string) =>
      id === undefined ? known(source) : records.get(`${source} ${id}`)) as World['record'],
    firm: ((asked: string) =>
      asked === 'exporter' ? exporter : asked === 'broker' ? broker : firms[asked]) as World['firm'],
  };
}
