import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useAnswer } from '../../shared/asking.ts';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { stagesOf } from '../../shared/wizard/stages.ts';
import type { Startable } from '../../shared/wizard/starting.ts';
import { Wizard } from '../../shared/wizard/wizard.tsx';
import { draftOfClosedTab, isBegun, useDraft, useSent } from './draft.ts';
import { ResumePage } from './resume-page.tsx';
import { SentPage } from './sent-page.tsx';
import { sentSlug, useSigningUp } from './starting.tsx';

type Offered = Omit<Startable, 'form'>;

/** TIM-REG-01..16: the process that visitors may start here, page by page. */
export function Component() {
  const { t } = useTranslation('portal');
  const offered = useAnswer<{ readonly processes: readonly Offered[] }>('/api/processes');
  const first = offered.data?.processes.find(({ startedBy }) => startedBy === 'visitor');
  const process = useAnswer<Startable>(first && `/api/processes/${first.id}`);
  const problem = offered.error ?? process.error;
  if (problem)
    return (
      <Page title={t('signup.title')}>
        <Refused problem={problem} onRetry={() => void Promise.all([offered.refetch(), process.refetch()])} />
      </Page>
    );
  if (offered.data && !first)
    return (
      <Page title={t('signup.title')} lead={t('signup.nothing')}>
        {null}
      </Page>
    );
  return process.data ? <Begun process={process.data} /> : <Waiting />;
}

/** Which page: that of the address, unless the way to it is not walked yet or already behind. */
function Begun({ process }: { readonly process: Startable }) {
  const of = useSigningUp(process);
  const { page } = useParams();
  const draft = useDraft();
  const sent = useSent();
  const stages = stagesOf(process, draft.answer, of.says);
  const left = draftOfClosedTab() ?? (isBegun(draft) ? draft : undefined);
  if (sent && !isBegun(draft)) {
    return page === sentSlug ? <SentPage sent={sent} /> : <Navigate to={`/signup/${sentSlug}`} replace />;
  }
  if (page === undefined)
    return left ? <ResumePage {...{ draft: left, stages }} /> : <Navigate to={`/signup/${stages[0]!.slug}`} replace />;
  if (left && !isBegun(draft)) return <Navigate to="/signup" replace />;
  return <Wizard {...{ of, stages, draft, slug: page }} />;
}
