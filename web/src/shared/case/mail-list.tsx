import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../when.ts';
import type { CaseMail } from './types.ts';

/** What was mailed, and whether it is on its way still. */
export function MailList({ mails }: { readonly mails: readonly CaseMail[] }) {
  const { t } = useTranslation();
  if (mails.length === 0) return <p>{t('case.noMails')}</p>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 0, listStyle: 'none' }}>
      {mails.toReversed().map(({ id, subject, state, madeAt, sentAt }) => (
        <Box component="li" key={id} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
          <Box sx={{ overflowWrap: 'anywhere' }}>{subject}</Box>
          <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
            {t(`case.mail.${state}`, { at: dateTime(sentAt ?? madeAt) })}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
