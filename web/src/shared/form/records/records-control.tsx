import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { FieldOf } from '../../../../../domain/form/field.ts';
import { Refused } from '../../page/refused.tsx';
import { Waiting } from '../../page/waiting.tsx';
import { Labelled } from '../labelled.tsx';
import { isAboutFields } from '../refusal.ts';
import type { ControlProps } from '../types.ts';
import { ChosenRecords } from './chosen-records.tsx';
import { CopyAge } from './copy-age.tsx';
import { useFound } from './found.ts';
import { RecordFilter } from './record-filter.tsx';
import { RecordRows } from './record-rows.tsx';
import type { FoundRecord } from './types.ts';

/** Searched and marked; what is marked stays marked while one searches on. */
export function RecordsControl({ field, name, value, onChange, problems, records }: ControlProps<FieldOf<'records'>>) {
  const { t } = useTranslation();
  if (!records) throw new Error('a form with records needs a place to search them');
  const ids = (Array.isArray(value) ? value : []) as readonly string[];
  const found = useFound({ source: field.from, records, ids });
  const max = field.many?.max ?? 1;
  const isFull = ids.length >= max;
  const mark = (these: readonly FoundRecord[], isChosen: boolean) => {
    found.remember(these);
    const others = ids.filter((id) => !these.some((one) => one.id === id));
    onChange(
      isChosen ? [...ids, ...these.map(({ id }) => id).filter((id) => !ids.includes(id))].slice(0, max) : others,
    );
  };
  const labels = { name, label: field.label, hint: field.hint, optional: field.optional ?? false };
  return (
    <Labelled {...labels} problem={problems[name]} isGroup>
      <RecordFilter {...{ name, isComing: found.isComing, problem: found.problem, onAsk: found.ask }} />
      {!isAboutFields(found.problem) && <Refused problem={found.problem} onRetry={found.retry} />}
      {found.about && <CopyAge copy={found.about.copy} />}
      {found.rows && found.about ? (
        <Box aria-busy={found.isComing}>
          <RecordRows
            {...{ label: field.label, columns: found.about.columns, rows: found.rows, isFull, onMark: mark }}
            isChosen={(id) => ids.includes(id)}
          />
        </Box>
      ) : (
        !found.problem && <Waiting />
      )}
      {found.more && (
        <Button sx={{ my: 1 }} variant="outlined" disabled={found.isComing} onClick={found.more}>
          {t('list.more')}
        </Button>
      )}
      {isFull && <Box sx={{ py: 1, fontWeight: 600 }}>{t('records.full', { count: max })}</Box>}
      <ChosenRecords
        {...{ name, ids, known: found.known, about: found.about, problems }}
        onRemove={(id) => onChange(ids.filter((other) => other !== id))}
      />
    </Labelled>
  );
}
