import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useAct } from '../../shared/act.ts';
import { ErrorSummary } from '../../shared/form/error-summary.tsx';
import { TextField } from '../../shared/form/text-field.tsx';
import { call } from '../../shared/http.ts';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';

/** TIM-PWD-03, 04: the answer is the same whether there is such an account or not. */
export function Component() {
  const { t } = useTranslation('portal');
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const [isSent, setSent] = useState(false);
  const { act, isActing, problem } = useAct();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const empty = email.trim() === '';
    setMissing(empty ? { email: t('login.emailMissing') } : {});
    if (!empty) void act(() => call('POST', '/api/password-links', { body: { email } }).then(() => setSent(true)));
  };
  if (isSent)
    return (
      <Page key="sent" title={t('forgot.sentTitle')} lead={t('forgot.sent', { email })}>
        <Link component={RouterLink} to="/login">
          {t('forgot.toLogin')}
        </Link>
      </Page>
    );
  const hasProblems = Object.keys(missing).length > 0 || problem !== undefined;
  return (
    <Page title={t('login.forgot')} lead={t('forgot.about')} hasProblems={hasProblems}>
      <ErrorSummary problems={missing} />
      <Refused problem={problem} />
      <Box component="form" onSubmit={send} noValidate sx={{ maxWidth: '24rem' }}>
        <TextField
          {...{ name: 'email', type: 'email', label: t('login.email'), autoComplete: 'username', inputMode: 'email' }}
          {...{ value: email, problem: missing['email'], onChange: setEmail }}
        />
        <Button type="submit" variant="contained" disabled={isActing}>
          {t('forgot.send')}
        </Button>
      </Box>
    </Page>
  );
}
