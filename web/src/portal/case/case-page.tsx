import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { useAnswer } from '../../shared/asking.ts';
import { DocumentList } from '../../shared/case/document-list.tsx';
import { History } from '../../shared/case/history.tsx';
import { MailList } from '../../shared/case/mail-list.tsx';
import { WhereItStands } from '../../shared/case/standing.tsx';
import type { CaseView } from '../../shared/case/types.ts';
import { ActingBar } from '../../shared/firms/acting-bar.tsx';
import { addressOf, firmsOf } from '../../shared/firms/firms.ts';
import { isProblem } from '../../shared/http.ts';
import { NotFound } from '../../shared/page/not-found.tsx';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { useSession } from '../../shared/session.ts';
import { useOwnCases } from '../../shared/stream.ts';
import { TableOf } from '../../shared/table/table-of.tsx';
import { Section } from '../section.tsx';
import { CaseTodo } from './case-todo.tsx';
import { NotIn } from './not-in.tsx';
import { viewOfParts } from './parts/parts.ts';
import { Said } from './said.tsx';
import { Turns } from './turns.tsx';
import { Between } from './wizard/between.tsx';
import { StepPage } from './wizard/step-page.tsx';
import { useWayOn } from './wizard/way-on.ts';

const slowly = 60_000;

/** U19: where it stands, who has it, until when and why, and what to do now. */
export function Component() {
  const { t } = useTranslation('portal');
  const { id } = useParams();
  const { data: seen, error, refetch } = useAnswer<CaseView>(`/api/cases/${id}`, { every: slowly });
  useOwnCases();
  if (!seen && isProblem(error) && error.status === 401) return <NotIn />;
  if (!seen && isProblem(error) && [400, 404].includes(error.status)) return <NotFound />;
  if (!seen && error)
    return (
      <Page title={t('case.title')}>
        <Refused problem={error} onRetry={() => void refetch()} />
      </Page>
    );
  return seen ? <Shown of={seen} /> : <Waiting />;
}

function Shown({ of }: { readonly of: CaseView }) {
  const way = useWayOn(of);
  return (
    <>
      {of.actingFor && <ActingIn {...of.actingFor} />}
      {way.kind === 'page' && <StepPage key={way.standing.task} {...{ of, ...way }} />}
      {way.kind === 'between' && <Between of={of} />}
      {way.kind === 'over' && <Whole of={of} isSent={way.isSent} />}
    </>
  );
}

function Whole({ of, isSent }: { readonly of: CaseView; readonly isSent: boolean }) {
  const { t } = useTranslation(['portal', 'shared']);
  const isOfParts = viewOfParts(of.views);
  return (
    <Page
      title={of.process.title}
      lead={[of.number, of.firm?.title].filter(Boolean).join(' · ')}
      wide={of.views.length > 0}
    >
      <Box aria-live="polite" sx={{ bgcolor: 'action.hover', borderLeft: 4, borderColor: 'primary.main', p: 2, mb: 4 }}>
        {isOfParts && of.standing.length > 1 ? <WhereItsPartsStand of={of} /> : <WhereItStands of={of} />}
      </Box>
      {!isOfParts && <CaseTodo of={of} />}
      <Said of={of} />
      <Turns {...{ of, isSent }} />
      {of.views
        .filter((view) => view !== isOfParts)
        .map((view) => (
          <TableOf key={`${view.name} ${view.part}`} view={view} />
        ))}
      <Section id="documents" title={t('case.documents')}>
        <DocumentList documents={of.documents} />
      </Section>
      <Section id="mails" title={t('case.mails')}>
        <MailList mails={of.mails} />
      </Section>
      <Section id="history" title={t('shared:case.history')}>
        <History caseId={of.id} />
      </Section>
    </Page>
  );
}

/** Only what waits for the reader; where each part stands is told at it. */
function WhereItsPartsStand({ of }: { readonly of: CaseView }) {
  const { t } = useTranslation('portal');
  const yours = of.standing.filter((standing) => standing.yours);
  if (yours.length > 0) return <WhereItStands of={{ ...of, standing: yours }} />;
  return <strong>{t('case.inParts')}</strong>;
}

/** For whom one would act here; from there one came, and goes back. */
function ActingIn({ taxNumber, title, as, by }: NonNullable<CaseView['actingFor']>) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const firms = session ? firmsOf(session) : [];
  const { key } = firms.find((firm) => firm.taxNumber === taxNumber && firm.as === as) ?? { key: taxNumber };
  return (
    <Box sx={{ mb: 3, overflowWrap: 'anywhere' }}>
      {by !== null && <ActingBar {...{ title, by }} />}
      <Link component={RouterLink} to={addressOf({ key })}>
        {by === null ? t('firms.acting', { firm: title }) : t('firms.toCard')}
      </Link>
    </Box>
  );
}
