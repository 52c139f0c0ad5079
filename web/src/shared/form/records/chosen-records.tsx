import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../../domain/money.ts';
import type { Problems } from '../error-summary.tsx';
import type { FoundRecord, RecordPage } from './types.ts';

type Props = {
  readonly name: string;
  readonly ids: readonly string[];
  readonly known: ReadonlyMap<string, FoundRecord>;
  readonly about: RecordPage | undefined;
  readonly problems: Problems;
  readonly onRemove?: (id: string) => void;
};

/** How many and how much, always in sight; opened, each of them below, with what the API refuses of it. */
export function ChosenRecords({ name, ids, known, about, problems, onRemove }: Props) {
  const { t } = useTranslation();
  const refused = ids.map((_, at) => problems[`${name}.${at}`]);
  const [isOpen, setOpen] = useState(false);
  const hasRefused = refused.some(Boolean);
  useEffect(() => {
    if (hasRefused) setOpen(true);
  }, [hasRefused]);
  return (
    <>
      <Box sx={{ ...bar, ...(onRemove && sticky) }}>
        <Box role="status" sx={{ fontWeight: 600, mr: 2 }}>
          {t('records.chosen', { count: ids.length })}
          {about?.sums && ids.length > 0 && ` · ${t('records.sum', { sum: sumOf(ids, known, about.sums) })}`}
        </Box>
        {ids.length > 0 && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'records.hideChosen' : 'records.showChosen')}
          </Button>
        )}
      </Box>
      {isOpen && (
        <Box component="ul" sx={list}>
          {ids.map((id, at) => (
            <Box component="li" key={id} id={`${name}.${at}`} sx={{ ...line, ...(refused[at] && toMend) }}>
              <Box sx={{ flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' }}>
                {[titleOf(id, known, about), amountOf(id, known, about?.sums)].filter(Boolean).join(' · ')}
                {refused[at] && <Box sx={{ color: 'error.main', fontWeight: 600 }}>{refused[at]}</Box>}
              </Box>
              {onRemove && (
                <Button
                  size="small"
                  aria-label={t('form.removeOne', { what: titleOf(id, known, about) })}
                  onClick={() => onRemove(id)}
                >
                  {t('form.remove')}
                </Button>
              )}
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}

type Known = Props['known'];

const titleOf = (id: string, known: Known, about: Props['about']) =>
  String(known.get(id)?.cells[about?.columns[0]?.name ?? ''] ?? id);

const kurusOf = (id: string, known: Known, column: string) => Number(known.get(id)?.cells[column] ?? 0);

const amountOf = (id: string, known: Known, column: string | null | undefined) =>
  column && known.has(id) ? formatMoney(kurusOf(id, known, column)) : '';

const sumOf = (ids: readonly string[], known: Known, column: string) =>
  formatMoney(ids.reduce((sum, id) => sum + kurusOf(id, known, column), 0));

const bar = {
  ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', bgcolor: 'background.default' },
  ...{ py: 1, borderTop: 2, borderBottom: 1, borderTopColor: 'primary.main', borderBottomColor: 'divider' },
};
const sticky = { position: 'sticky', bottom: 0, zIndex: 5 };
const list = { m: 0, p: 0, listStyle: 'none', maxHeight: '40vh', overflowY: 'auto' };
const line = {
  ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.5 },
  ...{ borderTop: 1, borderTopColor: 'divider' },
};
const toMend = { borderLeft: '4px solid', borderLeftColor: 'error.main', pl: 1.5 };
