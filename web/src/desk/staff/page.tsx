import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../../domain/text.ts';
import { useAnswer } from '../../shared/asking.ts';
import { TextField } from '../../shared/form/text-field.tsx';
import { List } from '../../shared/list/list.tsx';
import { Opened } from '../../shared/page/opened.tsx';
import { Page } from '../../shared/page/page.tsx';
import { Told } from '../../shared/page/told.tsx';
import { useColumns } from './columns.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { type Asked, Question } from './question.tsx';
import { RoleForm } from './role-form.tsx';
import { type Employee, employeesIn, type Member } from './types.ts';

type Open = 'invitation' | { readonly role: Employee } | undefined;

export function Component() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useAnswer<{ readonly memberships: readonly Member[] }>('/api/memberships');
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState<Open>();
  const [asked, setAsked] = useState<Asked>();
  const [told, setTold] = useState('');
  const columns = useColumns({ onAsk: setAsked, onGive: (role) => setOpen({ role }) });
  const found = data && employeesIn(data.memberships).filter((one) => isSought(one, sought));
  const done = (what: string) => {
    setOpen(undefined);
    setAsked(undefined);
    setTold(what);
  };
  return (
    <Page
      title={t('staff.title')}
      lead={t('staff.lead')}
      actions={
        data && (
          <Button variant="contained" onClick={() => setOpen('invitation')}>
            {t('staff.new')}
          </Button>
        )
      }
      wide
    >
      <Told>{told}</Told>
      <Opening {...{ open, onDone: done, onClose: () => setOpen(undefined) }} />
      <TextField {...{ name: 'sought', label: t('staff.search'), value: sought, onChange: setSought, size: 30 }} />
      <List
        keyOf={({ id }) => id}
        {...{ label: t('staff.title'), rows: found, columns, problem: error }}
        {...{ empty: t('staff.none'), onRetry: () => void refetch() }}
      />
      {asked && <Question {...{ asked, onDone: done, onClose: () => setAsked(undefined) }} />}
    </Page>
  );
}

type OpeningProps = { readonly open: Open; readonly onDone: (told: string) => void; readonly onClose: () => void };

function Opening({ open, onDone, onClose }: OpeningProps) {
  const { t } = useTranslation('admin');
  if (open === undefined) return null;
  if (open === 'invitation')
    return (
      <Opened title={t('staff.new')}>
        <InvitationForm {...{ onClose, onDone: (email) => onDone(t('staff.invited', { email })) }} />
      </Opened>
    );
  const { name } = open.role;
  return (
    <Opened title={t('staff.giveTo', { name })}>
      <RoleForm key={open.role.id} {...{ to: open.role, onClose, onDone: () => onDone(t('staff.given', { name })) }} />
    </Opened>
  );
}

const isSought = ({ name, email }: Employee, sought: string) => fold(`${name} ${email}`).includes(fold(sought.trim()));
