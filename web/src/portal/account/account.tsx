import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import type { Static } from 'typebox';
import type { Account as Shape } from '../../../../api/routes/account.ts';
import { useAnswer } from '../../shared/asking.ts';
import { isProblem } from '../../shared/http.ts';
import { Fact, Facts } from '../../shared/page/facts.tsx';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { languages, speak } from '../../words/index.ts';
import { Section } from '../section.tsx';
import { OwnPassword } from './own-password.tsx';
import { Sessions } from './sessions.tsx';

export type Account = Static<typeof Shape>;

export function Component() {
  const { t } = useTranslation(['portal', 'shared']);
  const { data: account, error, refetch } = useAnswer<Account>('/api/account');
  if (isProblem(error) && [401, 403].includes(error.status)) return <Navigate to="/login" replace />;
  return (
    <Page title={t('shared:account')}>
      <Refused problem={error} onRetry={() => void refetch()} />
      {!account && !error && <Waiting />}
      {account && (
        <>
          <Facts>
            <Fact name={t('account.name')}>{account.name}</Fact>
            <Fact name={t('login.email')}>{account.email}</Fact>
          </Facts>
          <OwnPassword account={account} />
          <Sessions account={account} />
          <Section id="language" title={t('shared:language')}>
            <Languages />
          </Section>
        </>
      )}
    </Page>
  );
}

function Languages() {
  const { t, i18n } = useTranslation();
  const names = { tr: t('turkish'), en: t('english') };
  return languages.map((one) => (
    <Button
      key={one}
      lang={one}
      variant={i18n.language === one ? 'contained' : 'outlined'}
      aria-pressed={i18n.language === one}
      onClick={() => void speak(one)}
      sx={{ mr: 1 }}
    >
      {names[one]}
    </Button>
  ));
}
