import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../../shared/when.ts';
import type { Task } from './types.ts';

/** The desk's note, by whom and when. */
export function DeskNote({ task: { desk } }: { readonly task: Task }) {
  const { t } = useTranslation('desk');
  if (!desk?.note) return null;
  const signed = desk.notedBy && desk.notedAt;
  return (
    <Box sx={{ borderLeft: 4, borderColor: 'warning.main', pl: 1.5, my: 1, whiteSpace: 'pre-line', maxWidth: '70ch' }}>
      {desk.note}
      {signed && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {' '}
          {t('task.noteBy', { who: desk.notedBy!.title, at: dateTime(desk.notedAt!) })}
        </Box>
      )}
    </Box>
  );
}
