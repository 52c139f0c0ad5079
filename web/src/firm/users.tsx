import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAnswer } from '../shared/asking.ts';
import { namedIn } from '../shared/firms/firms.ts';
import { type Column, List } from '../shared/list/list.tsx';
import { Page } from '../shared/page/page.tsx';
import { date } from '../shared/when.ts';

type User = { readonly name: string; readonly email: string; readonly since: string };

/** TIM-USR-01. */
export function Component() {
  const { t } = useTranslation('firm');
  const { firm: key = '' } = useParams();
  const path = `/api/firms/${namedIn(key).firm}/users`;
  const { data, error, refetch } = useAnswer<{ readonly users: readonly User[] }>(path);
  const columns: readonly Column<User>[] = [
    { name: 'name', title: t('users.name'), of: ({ name }) => name },
    { name: 'email', title: t('users.email'), of: ({ email }) => email },
    { name: 'day', title: t('users.since'), of: ({ since }) => date(since) },
  ];
  return (
    <Page title={t('users.title')} lead={t('users.about')} wide>
      <List
        {...{ label: t('users.title'), columns, rows: data?.users, problem: error, empty: t('users.none') }}
        keyOf={({ email }) => email}
        onRetry={() => void refetch()}
      />
    </Page>
  );
}
