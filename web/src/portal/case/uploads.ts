import { isDocumentField } from '../../../../domain/form/parts.ts';
import { forget } from '../../shared/asking.ts';
import type { CaseView, Standing } from '../../shared/case/types.ts';
import type { Answer, Field, Uploads } from '../../shared/form/types.ts';
import { upload } from '../../shared/form/upload.ts';
import { withQuery } from '../../shared/http.ts';
import type { OutcomeProps } from './turns.tsx';

/** Files go to the server as soon as they are chosen; a closed tab loses none of them. */
export function useUploads({ of, standing, outcome }: OutcomeProps): Uploads {
  return {
    known: new Map(waiting(of, standing).map(({ id, fileName, bytes }) => [id, { id, fileName, bytes }])),
    to: async (field, file, progress, signal) => {
      const address = withQuery('/api/documents', { task: standing.task, outcome: outcome.id, field });
      const uploaded = await upload(address, file, progress, signal);
      void forget(`/api/cases/${of.id}`);
      return uploaded;
    },
  };
}

/** The answer as far as its files are uploaded: for each field the last one. */
export function uploadedFor(fields: readonly Field[], standing: Standing, of: CaseView): Answer {
  const files = waiting(of, standing);
  const single = fields.filter((field) => isDocumentField(field) && !field.each && !field.many);
  return Object.fromEntries(
    single.flatMap(({ name }) => {
      const last = files.findLast((file) => file.name === name);
      return last ? [[name, last.id]] : [];
    }),
  );
}

/** Not handed in yet, and uploaded in this round. */
const waiting = ({ documents }: CaseView, { openedAt }: Standing) =>
  documents.filter(({ direction, sent, at }) => direction === 'in' && !sent && at >= openedAt);
