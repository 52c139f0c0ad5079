import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAnswer } from '../../shared/asking.ts';
import { List } from '../../shared/list/list.tsx';
import { Opened } from '../../shared/page/opened.tsx';
import { Page } from '../../shared/page/page.tsx';
import { Told } from '../../shared/page/told.tsx';
import { type Session, useSession } from '../../shared/session.ts';
import { site } from '../../shared/site.ts';
import { day as dayOf, longDay } from '../../shared/when.ts';
import { useColumns } from './columns.tsx';
import { HolidayForm } from './holiday-form.tsx';
import { Months } from './months.tsx';
import { Removal } from './removal.tsx';
import type { Calendar, Holiday } from './types.ts';

type Open = 'new' | { readonly change: Holiday } | { readonly remove: Holiday } | undefined;

export function Component() {
  const { t } = useTranslation('admin');
  const { data: session } = useSession();
  const year = useYear();
  const { data, error, refetch } = useAnswer<Calendar>(`/api/holidays?year=${year}`);
  const [open, setOpen] = useState<Open>();
  const [told, setTold] = useState('');
  const isKept = keepsCalendar(session);
  const columns = useColumns({
    isKept,
    onChange: (change) => setOpen({ change }),
    onRemove: (remove) => setOpen({ remove }),
  });
  const done = (what: string) => {
    setOpen(undefined);
    setTold(what);
  };
  return (
    <Page
      title={t('holidays.title', { year })}
      lead={data && t('holidays.lead', { version: data.version })}
      actions={
        isKept && (
          <Button variant="contained" onClick={() => setOpen('new')}>
            {t('holidays.new')}
          </Button>
        )
      }
      wide
    >
      <Told>{told}</Told>
      <Opening {...{ open, onDone: done, onClose: () => setOpen(undefined) }} />
      <Years year={year} />
      {data && <Months {...{ year, holidays: data.holidays }} />}
      <List
        keyOf={({ day }) => day}
        {...{ label: t('holidays.title', { year }), rows: data?.holidays, columns }}
        {...{ empty: t('holidays.none', { year }), problem: error, onRetry: () => void refetch() }}
      />
    </Page>
  );
}

const keepsCalendar = (session: Session | null | undefined) =>
  session?.roles.some(({ role, unit }) => role === 'administrator' && unit === site.institution) ?? false;

function useYear(): number {
  const [search] = useSearchParams();
  const asked = Number(search.get('year'));
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2200 ? asked : new Date().getFullYear();
}

function Years({ year }: { readonly year: number }) {
  const { t } = useTranslation('admin');
  return (
    <Box component="nav" aria-label={t('holidays.years')} sx={{ display: 'flex', gap: 1, mb: 3 }}>
      {[year - 1, year, year + 1].map((one) => (
        <Button
          key={one}
          component={Link}
          to={`?year=${one}`}
          {...(one === year && { 'aria-current': 'page' })}
          variant={one === year ? 'outlined' : 'text'}
        >
          {one}
        </Button>
      ))}
    </Box>
  );
}

type OpeningProps = { readonly open: Open; readonly onDone: (told: string) => void; readonly onClose: () => void };

function Opening({ open, onDone, onClose }: OpeningProps) {
  const { t } = useTranslation('admin');
  if (open === undefined) return null;
  if (open !== 'new' && 'remove' in open) {
    const { day, name } = open.remove;
    const removed = () => onDone(t('holidays.removed', { day: dayOf(day), name }));
    return <Removal {...{ holiday: open.remove, onDone: removed, onClose }} />;
  }
  const holiday = open === 'new' ? undefined : open.change;
  return (
    <Opened title={holiday ? t('holidays.changeTitle', { day: longDay(holiday.day) }) : t('holidays.new')}>
      <HolidayForm
        key={holiday?.day ?? 'new'}
        {...{ holiday, onClose, onDone: (day) => onDone(t('holidays.saved', { day: dayOf(day) })) }}
      />
    </Opened>
  );
}
