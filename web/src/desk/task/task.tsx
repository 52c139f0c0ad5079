import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { forget, useAnswer } from '../../shared/asking.ts';
import { isProblem } from '../../shared/http.ts';
import { NotFound } from '../../shared/page/not-found.tsx';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { useHeard } from '../../shared/stream.ts';
import { Desk } from './desk.tsx';
import type { Drafts } from './draft.ts';
import { pathOf, type Task } from './types.ts';

/** one task. It stays the one that was opened, whatever happens to it meanwhile. */
export function Component() {
  const { t } = useTranslation('desk');
  const { id } = useParams() as { readonly id: string };
  const path = pathOf(id);
  const { data: task, error, refetch } = useAnswer<Task>(path);
  const drafts = useAnswer<Drafts>(task?.may ? `${path}/draft` : undefined);
  const anew = () => void forget(path, eventsOf(task));
  useHeard({
    ...{ ready: anew, reload: anew },
    task: (changed) => (changed.id === id || changed.case === task?.case?.id) && anew(),
  });
  if (isProblem(error) && error.status === 404) return <NotFound />;
  if (!task && error) return <Refused problem={error} onRetry={() => void refetch()} />;
  if (!task || (task.may && drafts.isPending)) {
    return (
      <Page title={t('task.opening')}>
        <Waiting lines={8} />
      </Page>
    );
  }
  return <Desk key={id} task={task} draft={drafts.data?.mine ?? null} others={drafts.data?.others ?? []} />;
}

const eventsOf = (task: Task | undefined) => `/api/cases/${task?.case?.id}/events`;
