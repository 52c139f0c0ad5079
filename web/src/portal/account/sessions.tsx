import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { Refused } from '../../shared/page/refused.tsx';
import { dateTime, relative } from '../../shared/when.ts';
import { Section } from '../section.tsx';
import type { Account } from './account.tsx';

/** Where somebody is signed in: what they do not know, they end. */
export function Sessions({ account: { sessions } }: { readonly account: Account }) {
  const { t } = useTranslation('portal');
  const { act, isActing, problem } = useAct();
  const [isDone, setDone] = useState(false);
  const end = () =>
    act(async () => {
      await call('DELETE', '/api/account/other-sessions');
      await forget('/api/account');
      setDone(true);
    });
  return (
    <Section id="sessions" title={t('account.sessions')}>
      <Box component="ul" sx={{ m: 0, mb: 2, p: 0, listStyle: 'none' }}>
        {sessions.map(({ startedAt, seenAt, isThis }) => (
          <Box component="li" key={startedAt + seenAt} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
            {t('account.session', { at: dateTime(startedAt), seen: relative(seenAt) })}
            {isThis && <strong> {t('account.thisOne')}</strong>}
          </Box>
        ))}
      </Box>
      <Refused problem={problem} />
      {sessions.length > 1 && (
        <Button variant="outlined" disabled={isActing} onClick={() => void end()}>
          {t('account.endOthers')}
        </Button>
      )}
      <Box role="status">{isDone && t('account.othersEnded')}</Box>
    </Section>
  );
}
