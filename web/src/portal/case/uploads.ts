import { isDocumentField } from '../../../../domain/form/parts.ts';
import { forget } from '../../shared/asking.ts';
import type { CaseView, Standing } from '../../shared/case/types.ts';
import type { Answer, Earlier, EarlierFile, Field, Uploaded, Uploads } from '../../shared/form/types.ts';
import { upload } from '../../shared/form/upload.ts';
import { call, withQuery } from '../../shared/http.ts';
import type { OutcomeProps } from './turns.tsx';

/** Files go to the server as soon as they are chosen; a closed tab loses none of them. */
export function useUploads({ of, standing, outcome }: OutcomeProps): Uploads {
  return {
    known: new Map(waiting(of, standing).map(({ id, fileName, bytes }) => [id, { id, fileName, bytes }])),
    to: async (wanted, file, progress, signal) => {
      const address = withQuery('/api/documents', { task: standing.task, outcome: outcome.id, ...wanted });
      const uploaded = await upload(address, file, progress, signal);
      void forget(`/api/cases/${of.id}`);
      return uploaded;
    },
    earlier: earlierOf({ of, standing, outcome }),
  };
}

function earlierOf({ of, standing, outcome }: Pick<OutcomeProps, 'of' | 'standing' | 'outcome'>): Earlier {
  const path = `/api/tasks/${encodeURIComponent(standing.task)}/earlier-documents`;
  return {
    key: path,
    list: async (field) => {
      const asked = withQuery(path, { outcome: outcome.id, field });
      return (await call<{ readonly documents: readonly EarlierFile[] }>('GET', asked)).documents;
    },
    use: async (wanted, document) => {
      const taken = await call<Uploaded>('POST', path, { body: { outcome: outcome.id, ...wanted, document } });
      void forget(`/api/cases/${of.id}`);
      return taken;
    },
  };
}

/** The answer as far as its files are uploaded: for each field, or each entry of one, the last one; all where it takes many. */
export function uploadedFor(fields: readonly Field[], standing: Standing, of: CaseView): Answer {
  const files = waiting(of, standing);
  const given = fields.filter(isDocumentField).map((field) => {
    const own = files.filter(({ name }) => name === field.name);
    if (field.each) return [field.name, Object.fromEntries(own.map(({ entry, id }) => [entry, id]))] as const;
    return [field.name, field.many ? own.map(({ id }) => id) : own.at(-1)?.id] as const;
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && Object.keys(value).length > 0));
}

/** Not handed in yet, and uploaded in this round. */
const waiting = ({ documents }: CaseView, { openedAt }: Standing) =>
  documents.filter(({ direction, sent, at }) => direction === 'in' && !sent && at >= openedAt);
