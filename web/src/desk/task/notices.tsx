import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session.ts';
import { dateTime } from '../../shared/when.ts';
import { Decided } from './decided.tsx';
import type { Decision } from './decision.ts';
import type { Drafts } from './draft.ts';
import { GivenDraft } from './given-draft.tsx';
import type { Task } from './types.ts';

type Props = { readonly task: Task; readonly decision: Decision; readonly others: Drafts['others'] };

/** What one has to know first: it is decided, somebody else has it, a draft was changed elsewhere, the account differs. */
export function Notices({ task, decision, others }: Props) {
  const { t } = useTranslation('desk');
  const { data: session } = useSession();
  const { assignee, inCharge } = { assignee: task.assignee, inCharge: task.may?.decide ?? false };
  const isOthers = assignee && assignee.id !== session?.person?.id;
  return (
    <>
      <Decided task={task} decision={decision} />
      <ChangedElsewhere decision={decision} />
      {isOthers && task.state === 'open' && !task.decided && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {t(inCharge ? 'task.othersAnyway' : 'task.others', { who: assignee.title })}
        </Alert>
      )}
      {task.case?.notices.map((say) => (
        <Alert key={say} severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {say}
        </Alert>
      ))}
      {others.map((draft) => (
        <GivenDraft key={draft.person.id} draft={draft} task={task} />
      ))}
    </>
  );
}

function ChangedElsewhere({ decision: { draft, take, keepMine } }: Pick<Props, 'decision'>) {
  const { t } = useTranslation('desk');
  const { keeping } = draft;
  if (keeping.kind !== 'changed') return null;
  const { theirs } = keeping;
  return (
    <Alert severity="warning" variant="outlined" role="alert" sx={{ mb: 2 }}>
      {t('draft.elsewhere', { at: dateTime(theirs.savedAt) })}
      <div>
        <Button size="small" onClick={() => take(theirs)}>
          {t('draft.take')}
        </Button>
        <Button size="small" onClick={() => keepMine(theirs)}>
          {t('draft.keepMine')}
        </Button>
      </div>
    </Alert>
  );
}
