import { stat } from 'node:fs/promises';
import { type Content, runJudge } from './judging/run.ts';
import { type DocumentKind, extensionOf, maxBytesOf, type StoredType, typeOfExtension, typesOf } from './limits.ts';
import { extensionIn, nameFlaw } from './names.ts';
import type { Refusal } from './refusal.ts';

export type Judged = {
  readonly type: StoredType;
  readonly extension: string;
  readonly pages?: number;
  readonly width?: number;
  readonly height?: number;
};

/** Extension, first bytes and a real parser must agree. The parser runs where it can be killed. */
export async function judge(path: string, given: { kind: DocumentKind; name: string }): Promise<Judged | Refusal> {
  const { kind, name } = given;
  const flaw = (await sizeFlaw(path, kind)) ?? nameFlaw(name);
  if (flaw) return { ...flaw, kind };
  const claimed = typeOfExtension(name);
  if (!claimed || !typesOf(kind).includes(claimed)) return { refused: 'file.kind', kind, found: extensionIn(name) };
  const content = await runJudge(path, claimed);
  return 'refused' in content ? { ...content, kind } : judged(claimed, content);
}

async function sizeFlaw(path: string, kind: DocumentKind) {
  const { size } = await stat(path);
  if (size === 0) return { refused: 'file.empty' } as const;
  return size > maxBytesOf(kind) ? ({ refused: 'file.tooLarge', bytes: size } as const) : undefined;
}

const judged = (type: StoredType, content: Content): Judged => ({ type, extension: extensionOf(type), ...content });
