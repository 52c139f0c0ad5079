import Link from '@mui/material/Link';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router';
import { dateTime, relative } from '../../shared/when.ts';
import { isOver } from '../late.ts';
import { taskAddress } from '../task-address.ts';
import { Marks } from './marks.tsx';
import { rowId } from './roving.ts';
import type { Closed, Task } from './steady.ts';

type Props = {
  readonly task: Task;
  readonly closed: Closed | undefined;
  readonly isCurrent: boolean;
  readonly isMarked: boolean;
  readonly onStand: (task: string) => void;
  readonly onMark: (task: string) => void;
};

/** One task. The whole row opens it by the mouse, its number by the keyboard. */
export const Row = memo(function Row({ task, closed, isCurrent, isMarked, onStand, onMark }: Props) {
  const { t } = useTranslation('desk');
  const go = useNavigate();
  const name = task.case?.number ?? task.process.title;
  const isLate = !closed && task.due !== null && isOver(task.due);
  const open = ({ target }: MouseEvent) => {
    if ((target as Element).closest('a, input, button') || getSelection()?.toString()) return;
    onStand(task.id);
    void go(taskAddress(task.id));
  };
  const look = [isLate && 'late', closed && 'closed', isMarked && 'marked'].filter(Boolean).join(' ');
  return (
    <tr data-task={task.id} className={look} onClick={open} onFocus={() => onStand(task.id)}>
      <td className="mark">
        <input
          type="checkbox"
          tabIndex={isCurrent ? 0 : -1}
          aria-label={t('select.one', { name })}
          checked={isMarked}
          onChange={() => onMark(task.id)}
        />
      </td>
      <td className="number">
        <Link component={RouterLink} id={rowId(task.id)} to={taskAddress(task.id)} tabIndex={isCurrent ? 0 : -1}>
          {name}
        </Link>
      </td>
      <Cells task={task} closed={closed} />
    </tr>
  );
});

function Cells({ task, closed }: Pick<Props, 'task' | 'closed'>) {
  const { t } = useTranslation('desk');
  const { firm, process, step, units, assignee } = task;
  const work = `${process.title} · ${step.title}`;
  return (
    <>
      <td className="firm" title={firm?.title}>
        <div>
          <span>{firm?.title}</span>
          <Marks task={task} />
        </div>
      </td>
      <td className="work" title={work}>
        <b>{step.title}</b> <small>{process.title}</small>
      </td>
      <td className="unit" title={units.map(({ title }) => title).join(', ')}>
        {units.map(({ short }) => short).join(', ')}
      </td>
      {closed ? (
        <td className="who ended" colSpan={2}>
          {t('inbox.closed', { by: closed.by, outcome: closed.outcome.title })}
        </td>
      ) : (
        <>
          <td className="who">{assignee?.title ?? <small>{t('inbox.nobody')}</small>}</td>
          <td className="due">
            <Due due={task.due} />
          </td>
        </>
      )}
    </>
  );
}

function Due({ due }: { readonly due: string | null }) {
  const { t } = useTranslation('desk');
  if (due === null) return <small>{t('inbox.noDue')}</small>;
  return (
    <time dateTime={due}>
      {isOver(due) && <b>{t('inbox.late')} </b>}
      {relative(due)} <small>{dateTime(due)}</small>
    </time>
  );
}
