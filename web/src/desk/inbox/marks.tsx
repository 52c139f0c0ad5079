import { useTranslation } from 'react-i18next';
import { day } from '../../shared/when.ts';
import { priorityOf } from '../priority.ts';
import type { Task } from './steady.ts';

/** What the desk has put on a task: how urgent, when to look again, that there is a note. */
export function Marks({ task: { priority, followUp, note } }: { readonly task: Task }) {
  const { t } = useTranslation('desk');
  return (
    <>
      {priority > 0 && (
        <span className={`chip ${priority > 1 ? 'urgent' : ''}`}>{t(`priority.${priorityOf(priority)}`)}</span>
      )}
      {followUp && (
        <span className="chip" title={t('marks.followUp', { day: day(followUp) })}>
          {t('marks.followUpShort', { day: day(followUp).slice(0, 5) })}
        </span>
      )}
      {note && (
        <span className="chip" title={note}>
          {t('marks.note')}
        </span>
      )}
    </>
  );
}
