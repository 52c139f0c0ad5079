import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget, useAnswer } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { type Column, List } from '../../shared/list/list.tsx';
import { Confirm } from '../../shared/page/confirm.tsx';
import { Opened } from '../../shared/page/opened.tsx';
import { Page } from '../../shared/page/page.tsx';
import { Told } from '../../shared/page/told.tsx';
import { useSession } from '../../shared/session.ts';
import { day } from '../../shared/when.ts';
import { AbsenceForm } from './absence-form.tsx';
import type { Absence } from './types.ts';

export function Component() {
  const { t } = useTranslation('admin');
  const { data: session } = useSession();
  const { data, error, refetch } = useAnswer<{ readonly absences: readonly Absence[] }>('/api/absences');
  const [isOpen, setOpen] = useState(false);
  const [ending, setEnding] = useState<Absence>();
  const [told, setTold] = useState<ReactNode>();
  if (!session) return null;
  const named = (absence: Absence) => ({
    ...{ person: absence.person.name, substitute: absence.substitute.name },
    ...{ from: day(absence.from), to: day(absence.to) },
  });
  return (
    <Page
      title={t('absences.title')}
      lead={t('absences.about')}
      actions={
        <Button variant="contained" onClick={() => setOpen(true)}>
          {t('absences.new')}
        </Button>
      }
      wide
    >
      <Told>{told}</Told>
      {isOpen && (
        <Opened title={t('absences.new')}>
          <AbsenceForm
            {...{ session, onClose: () => setOpen(false) }}
            onDone={(absence) => {
              setOpen(false);
              setTold(t('absences.saved', named(absence)));
            }}
          />
        </Opened>
      )}
      <List
        keyOf={({ id }) => id}
        {...{ label: t('absences.title'), rows: data?.absences, problem: error, empty: t('absences.none') }}
        {...{ columns: useColumns(setEnding), onRetry: () => void refetch() }}
      />
      {ending && (
        <Confirm
          {...{ title: t('absences.endTitle'), act: t('absences.end'), onClose: () => setEnding(undefined) }}
          what={() => end(ending)}
          onDone={() => {
            setEnding(undefined);
            setTold(t('absences.ended', named(ending)));
          }}
        >
          {t('absences.endAbout', named(ending))}
        </Confirm>
      )}
    </Page>
  );
}

async function end({ id }: Absence) {
  await call('DELETE', `/api/absences/${id}`);
  await forget('/api/absences', '/api/session');
}

function useColumns(onEnd: (absence: Absence) => void): readonly Column<Absence>[] {
  const { t } = useTranslation('admin');
  return [
    { name: 'person', title: t('absences.who'), of: ({ person }) => person.name },
    { name: 'substitute', title: t('absences.substitute'), of: ({ substitute }) => substitute.name },
    { name: 'days', title: t('absences.days'), of: ({ from, to }) => `${day(from)} – ${day(to)}` },
    {
      ...{ name: 'what', title: t('absences.what') },
      of: ({ role, unit }) => [role?.title ?? t('absences.everything'), unit?.title].filter(Boolean).join(', '),
    },
    { name: 'madeBy', title: t('absences.madeBy'), of: ({ madeBy }) => madeBy.name },
    {
      ...{ name: 'act', title: t('acts') },
      of: (absence) => (
        <Button
          size="small"
          aria-label={t('absences.endOf', { person: absence.person.name })}
          onClick={() => onEnd(absence)}
        >
          {t('absences.end')}
        </Button>
      ),
    },
  ];
}
