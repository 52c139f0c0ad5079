import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget, useAnswer } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { type Column, List } from '../../shared/list/list.tsx';
import { Confirm } from '../../shared/page/confirm.tsx';
import { Opened } from '../../shared/page/opened.tsx';
import { Page } from '../../shared/page/page.tsx';
import { ShownOnce } from '../../shared/page/shown-once.tsx';
import { Told } from '../../shared/page/told.tsx';
import { date, dateTime } from '../../shared/when.ts';
import { TokenForm } from './token-form.tsx';
import { type FreshToken, scopeWords, type Token } from './types.ts';

export function Component() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useAnswer<{ readonly tokens: readonly Token[] }>('/api/tokens');
  const [isOpen, setOpen] = useState(false);
  const [revoking, setRevoking] = useState<Token>();
  const [told, setTold] = useState<ReactNode>();
  return (
    <Page
      title={t('tokens.title')}
      lead={t('tokens.about')}
      actions={
        <Button variant="contained" onClick={() => setOpen(true)}>
          {t('tokens.new')}
        </Button>
      }
      wide
    >
      <Told>{told}</Told>
      {isOpen && (
        <Opened title={t('tokens.new')}>
          <TokenForm
            onClose={() => setOpen(false)}
            onDone={(token) => {
              setOpen(false);
              setTold(<Fresh {...token} />);
            }}
          />
        </Opened>
      )}
      <List
        keyOf={({ id }) => id}
        {...{ label: t('tokens.title'), rows: data?.tokens, problem: error, empty: t('tokens.none') }}
        {...{ columns: useColumns(setRevoking), onRetry: () => void refetch() }}
      />
      {revoking && (
        <Confirm
          {...{ title: t('tokens.revokeTitle', { name: revoking.name }), act: t('tokens.revoke') }}
          {...{ what: () => revoke(revoking), onClose: () => setRevoking(undefined) }}
          onDone={() => {
            setRevoking(undefined);
            setTold(t('tokens.revoked', { name: revoking.name }));
          }}
        >
          {t('tokens.revokeAbout')}
        </Confirm>
      )}
    </Page>
  );
}

async function revoke({ id }: Token) {
  await call('DELETE', `/api/tokens/${id}`);
  await forget('/api/tokens');
}

function Fresh({ name, token }: FreshToken) {
  const { t } = useTranslation('admin');
  return (
    <>
      {t('tokens.made', { name })}
      <ShownOnce label={t('tokens.token')} text={token} />
    </>
  );
}

function useColumns(onRevoke: (token: Token) => void): readonly Column<Token>[] {
  const { t } = useTranslation('admin');
  return [
    { name: 'name', title: t('tokens.name'), of: ({ name }) => name },
    { name: 'prefix', title: t('tokens.prefix'), of: ({ prefix }) => <code>{prefix}…</code> },
    {
      ...{ name: 'scopes', title: t('tokens.scopes') },
      of: ({ scopes }) => scopes.map((scope) => <div key={scope}>{t(`tokens.scope.${scopeWords[scope]}`)}</div>),
    },
    { name: 'used', title: t('tokens.used'), of: ({ usedAt }) => (usedAt ? dateTime(usedAt) : t('tokens.unused')) },
    { name: 'until', title: t('tokens.until'), of: ({ expiresAt }) => date(expiresAt) },
    {
      ...{ name: 'act', title: t('acts') },
      of: (token) => (
        <Button size="small" aria-label={t('tokens.revokeOf', { name: token.name })} onClick={() => onRevoke(token)}>
          {t('tokens.revoke')}
        </Button>
      ),
    },
  ];
}
