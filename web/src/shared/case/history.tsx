import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../asking.ts';
import { Refused } from '../page/refused.tsx';
import { Waiting } from '../page/waiting.tsx';
import { dateTime } from '../when.ts';
import type { CaseEvent } from './types.ts';

/** What happened, in sentences, newest first. */
export function History({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useAnswer<{ readonly events: readonly CaseEvent[] }>(`/api/cases/${caseId}/events`);
  if (error) return <Refused problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Box component="ol" reversed aria-label={t('case.history')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.events.toReversed().map(({ seq, at, sentence }) => (
        <Box component="li" key={seq} sx={{ ...line, borderLeft: 2, borderColor: 'divider' }}>
          <Box component="time" dateTime={at} sx={{ color: 'text.secondary', typography: 'body2' }}>
            {dateTime(at)}
          </Box>
          <Box sx={{ overflowWrap: 'anywhere', maxWidth: '70ch' }}>{sentence}</Box>
        </Box>
      ))}
    </Box>
  );
}

const line = { pl: 2, pb: 1.5 };
