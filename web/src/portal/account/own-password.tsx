import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { call } from '../../shared/http.ts';
import { Refused } from '../../shared/page/refused.tsx';
import { longDate } from '../../shared/when.ts';
import { Section } from '../section.tsx';
import type { Account } from './account.tsx';

/** TIM-PWD-03: whoever changes it proves that the mailbox is theirs. */
export function OwnPassword({ account: { email, passwordSetAt } }: { readonly account: Account }) {
  const { t } = useTranslation('portal');
  const { act, isActing, problem } = useAct();
  const [isSent, setSent] = useState(false);
  const send = () => act(() => call('POST', '/api/password-links', { body: { email } }).then(() => setSent(true)));
  return (
    <Section id="password" title={t('login.password')}>
      <Box sx={{ mb: 1, maxWidth: '70ch' }}>
        {passwordSetAt && t('account.passwordSet', { date: longDate(passwordSetAt) })} {t('account.passwordHow')}
      </Box>
      <Refused problem={problem} />
      <Button variant="outlined" disabled={isActing} onClick={() => void send()}>
        {t('account.sendLink')}
      </Button>
      <Box role="status" sx={{ mt: 1 }}>
        {isSent && t('account.linkSent', { email })}
      </Box>
    </Section>
  );
}
