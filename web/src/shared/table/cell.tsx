import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import type { Cells as CellsShape, Column as ColumnShape } from '../../../../api/routes/view-schemas.ts';
import { formatMoney } from '../../../../domain/money.ts';
import { day } from '../when.ts';

export type TableColumn = Static<typeof ColumnShape>;
export type Cells = Static<typeof CellsShape>;

/** A value as its kind is written. What is true of a row and seldom is stands out, by its word first. */
export function Cell({ name, kind, cells }: Pick<TableColumn, 'name' | 'kind'> & { readonly cells: Cells }) {
  const { t } = useTranslation();
  const value = cells[name];
  if (value === null || value === undefined) return null;
  if (kind === 'money') return formatMoney(Number(value));
  if (kind === 'day') return day(String(value));
  if (kind !== 'yesNo') return String(value);
  if (value !== true) return <Box sx={{ color: 'text.secondary' }}>{t('no')}</Box>;
  return (
    <Box component="strong" sx={{ color: 'warning.main' }}>
      <Box component="span" aria-hidden="true">
        ⚠{' '}
      </Box>
      {t('yes')}
    </Box>
  );
}

export const isNumber = ({ kind }: Pick<TableColumn, 'kind'>): boolean => kind === 'money' || kind === 'number';
