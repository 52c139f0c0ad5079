import Box from '@mui/material/Box';
import { formatDay } from '../../../../domain/text.ts';
import { language } from '../../words/index.ts';
import type { Holiday } from './types.ts';

type Props = { readonly year: number; readonly holidays: readonly Holiday[] };

/** The year at a glance. Everything in it stands in the list too, so it is drawn for eyes only. */
export function Months({ year, holidays }: Props) {
  const marked = new Map(holidays.map((holiday) => [holiday.day, holiday]));
  return (
    <Box aria-hidden sx={look}>
      {Array.from({ length: 12 }, (_, month) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place in the year
        <Month key={month} {...{ year, month, marked }} />
      ))}
    </Box>
  );
}

type MonthProps = { readonly year: number; readonly month: number; readonly marked: ReadonlyMap<string, Holiday> };

function Month({ year, month, marked }: MonthProps) {
  const first = new Date(Date.UTC(year, month, 1));
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const gap = (first.getUTCDay() + 6) % 7;
  return (
    <Box>
      <div className="name">
        {new Intl.DateTimeFormat(language(), { month: 'long', timeZone: 'UTC' }).format(first)}
      </div>
      <Box className="days">
        {Array.from({ length: gap }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing but a place
          <span key={`before ${at}`} />
        ))}
        {Array.from({ length }, (_, at) => (
          <Day key={dayAt(year, month, at)} day={dayAt(year, month, at)} holiday={marked.get(dayAt(year, month, at))} />
        ))}
      </Box>
    </Box>
  );
}

function Day({ day, holiday }: { readonly day: string; readonly holiday: Holiday | undefined }) {
  const isWeekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  const kind = holiday ? (holiday.half ? 'half' : 'full') : isWeekend ? 'weekend' : '';
  return (
    <span className={kind} {...(holiday && { title: `${formatDay(day)} ${holiday.name}` })}>
      {Number(day.slice(8))}
    </span>
  );
}

const dayAt = (year: number, month: number, at: number) =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(at + 1).padStart(2, '0')}`;

const look = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(11.5rem, 1fr))',
  gap: 3,
  mb: 4,
  fontVariantNumeric: 'tabular-nums',
  '& .name': { fontWeight: 600, mb: 0.5 },
  '& .days': { display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: '2px', fontSize: '0.8125rem' },
  '& .days span': { textAlign: 'center', py: '2px', borderRadius: '3px' },
  '& .weekend': { color: 'text.secondary' },
  '& .full': { bgcolor: 'primary.main', color: 'primary.contrastText', fontWeight: 600 },
  '& .half': { boxShadow: 'inset 0 0 0 2px var(--mui-palette-primary-main)', fontWeight: 600 },
} as const;
