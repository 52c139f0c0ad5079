import { DocumentList } from '../../shared/case/document-list.tsx';
import { GivenAnswer } from '../../shared/case/given-answer.tsx';
import { MailList } from '../../shared/case/mail-list.tsx';
import { WhereItStands } from '../../shared/case/standing.tsx';
import type { CaseDocument, CaseMail, CaseView } from '../../shared/case/types.ts';
import { TodoList } from '../../shared/todo/todo-list.tsx';
import { longFirm, longName, longSentence, longWord } from './long-texts.ts';

const at = '2026-11-21T08:30:00.000Z';
const id = '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11';

const document: CaseDocument = {
  ...{
    id,
    direction: 'in',
    name: 'petition',
    entry: null,
    title: longFirm,
    number: 'TIM-B-2026-000042',
    sent: true,
    part: null,
    fetched: false,
    at,
  },
  ...{ fileName: `${longWord}.pdf`, type: 'application/pdf', bytes: 6_500_000 },
};
const mails = (['queued', 'sending', 'sent', 'parked', 'voided'] as const).map(
  (state): CaseMail => ({ id: state, name: state, subject: longSentence, state, madeAt: at, sentAt: null }),
);
const fields = [
  { name: 'firm', label: longName, kind: 'text', value: longFirm, shown: null },
  { name: 'reason', label: 'Gerekçe', kind: 'note', value: longSentence, shown: null },
];

const open: CaseView = {
  ...{ id, number: 'TIM-2026-000123', institution: 'tim', state: 'open', ending: null, openedAt: at, endedAt: null },
  process: { id: 'membershipApplication', title: 'Online İşlemler üyelik başvurusu', noun: 'başvuru' },
  firm: { taxNumber: '1000000018', title: longFirm },
  actingFor: null,
  standing: [
    {
      ...{ task: `${id}:review:1`, step: 'review', title: 'Üyelik başvurusunu inceleyin', part: null, openedAt: at },
      ...{ due: '2026-11-24T20:59:59.999Z', target: null, why: longSentence, with: [longFirm], outcomes: [] },
      ...{
        about: null,
        status: null,
        yours: false,
        recorded: false,
        begun: false,
        units: [],
        missing: [],
        wizard: null,
        views: [],
      },
    },
  ],
  ...{ notices: [], answers: [], documents: [], mails: [], views: [] },
};
const ended: CaseView = {
  ...open,
  ...{ state: 'ended', endedAt: at, standing: [], ending: { id: 'approved', title: 'Onaylandı' } },
};

const todos = (['done', 'begun', 'open', 'later'] as const).map((state) => {
  const to = state === 'begun' || state === 'open' ? '#todo' : undefined;
  return { id: state, state, title: longFirm, about: longSentence, to };
});

/** What applicants and staff see of a case. */
export function Cases() {
  return (
    <>
      <WhereItStands of={open} />
      <WhereItStands of={ended} />
      <TodoList todos={todos} label={longName} />
      <GivenAnswer fields={fields} />
      <DocumentList documents={[document]} />
      <DocumentList documents={[]} />
      <MailList mails={mails} />
      <MailList mails={[]} />
    </>
  );
}
