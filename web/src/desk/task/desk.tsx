import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page/page.tsx';
import { TableOf, type View } from '../../shared/table/table-of.tsx';
import { Viewer } from '../../shared/viewer/viewer.tsx';
import { ActionBar } from './action-bar.tsx';
import { Answers } from './answers.tsx';
import { Attention } from './attention.tsx';
import { Deciding } from './deciding.tsx';
import { useDecision } from './decision.ts';
import type { Draft, Drafts } from './draft.ts';
import { FirmFacts } from './firm-facts.tsx';
import { Happened } from './happened.tsx';
import { Notices } from './notices.tsx';
import { Tags } from './tags.tsx';
import { TaskKeys } from './task-keys.tsx';
import type { Case, Task } from './types.ts';

type Props = { readonly task: Task; readonly draft: Draft | null; readonly others: Drafts['others'] };

/** The two panes: what is written, and the documents beside it. */
export function Desk({ task, draft, others }: Props) {
  const { t } = useTranslation('desk');
  const decision = useDecision(task, draft);
  const documents = inOrder(task.case?.documents ?? []);
  const [shown, setShown] = useState(documents[0]?.id);
  const step = (by: 1 | -1) => {
    const at = documents.findIndex(({ id }) => id === shown);
    setShown(documents[(at + by + documents.length) % documents.length]?.id);
  };
  return (
    <Page
      wide
      title={t('task.title', { number: task.case?.number ?? t('task.noCase'), step: task.title })}
      hasProblems={Object.keys(decision.problems).length > 0}
      actions={<TaskKeys task={task} onDocument={step} />}
    >
      <Box sx={documents.length > 0 ? panes : undefined}>
        <Box sx={{ minWidth: 0 }}>
          <Tags task={task} />
          <Notices task={task} decision={decision} others={others} />
          <Deciding task={task} decision={decision} />
          <Attention task={task} />
          {viewsOf(task).map((view) => (
            <TableOf key={`${view.name} ${view.part}`} view={view} />
          ))}
        </Box>
        {documents.length > 0 && (
          <Box sx={beside}>
            <Viewer documents={documents} shown={shown} onShow={setShown} />
          </Box>
        )}
        <Box sx={{ minWidth: 0 }}>
          {task.firm && task.case && <FirmFacts firm={task.firm} answers={task.case.answers} />}
          {task.case && <Answers answers={task.case.answers} />}
          {task.case && <Happened of={task.case} />}
        </Box>
      </Box>
      <ActionBar task={task} decision={decision} />
    </Page>
  );
}

/** What the step lays before them; of what the case shows everybody, the rest. */
function viewsOf({ views, case: of }: Task): readonly View[] {
  const names = new Set(views.map(({ name }) => name));
  return [...views, ...(of?.views ?? []).filter(({ name }) => !names.has(name))];
}

/** What was handed in comes first, the newest of it at the front; what we issued ourselves is known. */
const inOrder = (documents: Case['documents']) => {
  const sent = documents.filter((document) => document.sent);
  const given = sent.filter(({ direction }) => direction === 'in');
  const last = given.at(-1)?.at.slice(0, 16);
  const newest = given.filter(({ at }) => at.startsWith(last ?? ''));
  return [
    ...newest,
    ...given.filter((one) => !newest.includes(one)),
    ...sent.filter(({ direction }) => direction === 'out'),
  ];
};

const panes = {
  display: 'grid',
  gap: 2,
  gridTemplateRows: { lg: 'auto 1fr' },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 10fr) minmax(0, 11fr)' },
};
const beside = {
  gridColumn: { lg: 2 },
  gridRow: { lg: '1 / span 2' },
  position: { lg: 'sticky' },
  top: { lg: 8 },
  alignSelf: 'start',
  height: { xs: '85vh', lg: 'calc(100vh - 80px)' },
  minHeight: '20rem',
};
