import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Link as RouterLink, useLocation, useNavigate } from 'react-router';
import { useAct } from '../shared/act.ts';
import { ErrorSummary } from '../shared/form/error-summary.tsx';
import { PasswordField } from '../shared/form/password-field.tsx';
import { TextField } from '../shared/form/text-field.tsx';
import { Page } from '../shared/page/page.tsx';
import { Refused } from '../shared/page/refused.tsx';
import { landingOf, signIn, useSession } from '../shared/session.ts';

/** TIM-GEN-01, TIM-PWD-05. */
export function Component() {
  const { t } = useTranslation('portal');
  const { data: session } = useSession();
  const { state } = useLocation();
  const [given, setGiven] = useState({ email: '', password: '' });
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const go = useNavigate();
  const { act, isActing, problem } = useAct();
  if (session && !isActing) return <Navigate to={state?.from ?? landingOf(session)} replace />;

  const enter = (event: FormEvent) => {
    event.preventDefault();
    const empty = {
      ...(given.email.trim() === '' && { email: t('login.emailMissing') }),
      ...(given.password === '' && { password: t('login.passwordMissing') }),
    };
    setMissing(empty);
    if (Object.keys(empty).length > 0) return;
    void act(async () => {
      const entered = await signIn(given.email, given.password);
      await go(state?.from ?? landingOf(entered), { replace: true });
    });
  };

  return (
    <Page title={t('login.title')} hasProblems={Object.keys(missing).length > 0 || problem !== undefined}>
      <ErrorSummary problems={missing} />
      <Refused problem={problem} />
      <Box component="form" onSubmit={enter} noValidate sx={{ maxWidth: '24rem' }}>
        <TextField
          {...{ name: 'email', type: 'email', label: t('login.email'), autoComplete: 'username', inputMode: 'email' }}
          {...{ value: given.email, problem: missing['email'] }}
          onChange={(email) => setGiven({ ...given, email })}
        />
        <PasswordField
          {...{ name: 'password', label: t('login.password'), autoComplete: 'current-password' }}
          {...{ value: given.password, problem: missing['password'] }}
          onChange={(password) => setGiven({ ...given, password })}
        />
        <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', mb: 4 }}>
          <Button type="submit" variant="contained" disabled={isActing}>
            {t('login.enter')}
          </Button>
          <Link component={RouterLink} to="/forgot">
            {t('login.forgot')}
          </Link>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mb: 4 }}>
        <span>{t('login.noAccount')}</span>
        <Button component={RouterLink} to="/signup" variant="outlined">
          {t('login.signUp')}
        </Button>
      </Box>
      <Notice />
    </Page>
  );
}

/** TIM-GEN-02..04. */
function Notice() {
  const { t } = useTranslation('portal');
  return (
    <Box component="section" aria-labelledby="notice" sx={{ bgcolor: 'action.hover', p: 2 }}>
      <Typography id="notice" variant="h2" sx={{ mb: 1 }}>
        {t('login.noticeTitle')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        <li>{t('login.notice.wired')}</li>
        <li>{t('login.notice.browsers')}</li>
      </Box>
    </Box>
  );
}
