import { forget } from '../../shared/asking.ts';
import type { Earlier, EarlierFile, Uploaded, Uploads } from '../../shared/form/types.ts';
import { upload } from '../../shared/form/upload.ts';
import { call, withQuery } from '../../shared/http.ts';
import type { OutcomeProps } from './turns.tsx';
import { filesFor } from './uploaded.ts';

/** Files go to the server as soon as they are chosen; a closed tab loses none of them. */
export function useUploads({ of, standing, outcome }: OutcomeProps): Uploads {
  return {
    known: new Map(filesFor(standing, of).map(({ id, fileName, bytes }) => [id, { id, fileName, bytes }])),
    to: async (wanted, file, progress, signal) => {
      const address = withQuery('/api/documents', { task: standing.task, outcome: outcome.id, ...wanted });
      const uploaded = await upload(address, file, progress, signal);
      void forget(`/api/cases/${of.id}`, '/api/cases?');
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
      void forget(`/api/cases/${of.id}`, '/api/cases?');
      return taken;
    },
  };
}
