import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { useSession } from '../../shared/session.ts';
import { stagesOf } from '../../shared/wizard/stages.ts';
import { Wizard } from '../../shared/wizard/wizard.tsx';
import { useDraft } from './draft.ts';
import { useStartForm } from './form.ts';
import { useStarting } from './starting.tsx';

type Asked = { readonly firm: string; readonly process: string };

/** TIM-POA-06, TIM-GM-06..08: any process that a firm may start, page by page. */
export function Component() {
  const { firm = '', process = '' } = useParams();
  return <Start key={`${firm} ${process}`} firm={firm} process={process} />;
}

function Start({ firm, process: id }: Asked) {
  const { t } = useTranslation('firm');
  const { page } = useParams();
  const { data: session } = useSession();
  const { draft, keepDraft, drop } = useDraft(`start:${session?.person?.id}:${firm}:${id}`);
  const { process, problem, retry, formFor } = useStartForm({ process: id, firm, answer: draft.answer });
  const of = useStarting({ process, firm, id, keep: keepDraft, drop, formFor });
  if (problem)
    return (
      <Page title={t('start.title')}>
        <Refused problem={problem} onRetry={retry} />
      </Page>
    );
  if (!of) return <Waiting />;
  const stages = stagesOf(of.process, draft.answer, of.says);
  if (page === undefined) return <Navigate to={`${of.base}/${stages[0]!.slug}`} replace />;
  return <Wizard {...{ of, stages, draft, slug: page }} />;
}
