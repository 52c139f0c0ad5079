import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateControl } from '../date-control.tsx';
import { fieldProblems } from '../refusal.ts';
import { TextField } from '../text-field.tsx';
import type { Answer, Field } from '../types.ts';
import type { RecordQuery } from './types.ts';

type Props = {
  readonly name: string;
  readonly isComing: boolean;
  readonly problem: unknown;
  readonly onAsk: (query: RecordQuery) => void;
};

/** Days and words by which the records are searched; nothing is asked before "Filtrele" or Enter. */
export function RecordFilter({ name, isComing, problem, onAsk }: Props) {
  const { t } = useTranslation();
  const [written, setWritten] = useState<Answer>({});
  const problems = Object.fromEntries(
    Object.entries(fieldProblems(problem)).map(([at, say]) => [`${name}-${at}`, say] as const),
  );
  const put = (part: string) => (value: unknown) => setWritten({ ...written, [part]: value });
  const ask = () => onAsk(Object.fromEntries(Object.entries(written).filter(([, value]) => value !== '')));
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault(); // the form around it is not sent by a search
    ask();
  };
  const day = (part: 'from' | 'to') => (
    <DateControl
      {...{ name: `${name}-${part}`, value: written[part], onChange: put(part), problems, answer: written }}
      field={{ kind: 'date', name: part, label: t(`records.${part}`) } as Field}
    />
  );
  return (
    <Box role="group" aria-label={t('records.filter')} sx={bar} onKeyDown={onEnter}>
      {day('from')}
      {day('to')}
      <TextField
        {...{ name: `${name}-q`, label: t('records.q'), hint: t('records.qHint'), max: 100, spellCheck: false }}
        value={String(written['q'] ?? '')}
        onChange={put('q')}
      />
      <Button variant="outlined" onClick={ask} aria-disabled={isComing}>
        {t('records.filter')}
      </Button>
    </Box>
  );
}

/** In a row where there is room for it, wherever the form stands. */
const bar = {
  ...{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'flex-end', mb: 1 },
  '& > div': { flex: '0 0 12rem', mb: 2, minWidth: 0 },
  '& > div:last-of-type': { flex: '1 1 12rem', maxWidth: '28rem' },
  '& > button': { mb: 2 },
} as const;
