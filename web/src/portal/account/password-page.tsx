import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation } from 'react-router';
import { useAct } from '../../shared/act.ts';
import { ErrorSummary } from '../../shared/form/error-summary.tsx';
import { PasswordField } from '../../shared/form/password-field.tsx';
import { otherThanFields, problemsIn } from '../../shared/form/problems.ts';
import { call } from '../../shared/http.ts';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { LinkOver } from './link-over.tsx';

/** TIM-PWD-01..04: a link from a mail, used once; whether it still works is said before anybody thinks of a password. */
export function Component() {
  const { t } = useTranslation('portal');
  const token = useLocation().hash.slice(1);
  const link = useQuery({
    queryKey: ['password link', token],
    queryFn: () => call('POST', '/api/password-links/looks', { body: { token } }).then(() => true),
    retry: false,
    refetchOnWindowFocus: false,
  });
  const [done, setDone] = useState('');
  if (done !== '' && done === token)
    return (
      <Page title={t('password.doneTitle')} lead={t('password.done')} key="done">
        <Button component={RouterLink} to="/login" variant="contained">
          {t('login.enter')}
        </Button>
      </Page>
    );
  if (link.error) return <LinkOver problem={link.error} to="/forgot" />;
  return link.data ? <NewPassword token={token} onDone={() => setDone(token)} /> : <Waiting />;
}

function NewPassword({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const { t } = useTranslation('portal');
  const [password, setPassword] = useState('');
  const { act, isActing, problem } = useAct();
  const problems = problemsIn(problem, '/body/');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void act(() => call('PUT', '/api/password', { body: { token, password } }).then(onDone));
  };
  return (
    <Page title={t('password.title')} hasProblems={problem !== undefined}>
      <ErrorSummary problems={problems} />
      <Refused problem={otherThanFields(problem, '/body/')} />
      <Box component="ul" sx={{ mt: 0, mb: 3, pl: 3, maxWidth: '70ch', '& li': { mb: 0.5 } }}>
        <li>{t('password.rules.length')}</li>
        <li>{t('password.rules.words')}</li>
        <li>{t('password.rules.own')}</li>
      </Box>
      <Box component="form" onSubmit={send} noValidate sx={{ maxWidth: '28rem' }}>
        <PasswordField
          {...{ name: 'password', label: t('password.label'), autoComplete: 'new-password' }}
          {...{ value: password, problem: problems['password'], onChange: setPassword }}
        />
        <Button type="submit" variant="contained" disabled={isActing}>
          {t('password.save')}
        </Button>
      </Box>
    </Page>
  );
}
