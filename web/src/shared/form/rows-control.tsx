import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { FieldOf } from '../../../../domain/form/field.ts';
import { FormFields } from './form-fields.tsx';
import { Labelled } from './labelled.tsx';
import type { Answer, ControlProps } from './types.ts';

/** Rows of the same columns; each is a small form of its own. */
export function RowsControl({ field, name, value, onChange, problems, uploads }: ControlProps<FieldOf<'rows'>>) {
  const { t } = useTranslation();
  const rows = (Array.isArray(value) ? value : [{}]) as readonly Answer[];
  const put = (at: number, row: Answer) => onChange(rows.map((other, index) => (index === at ? row : other)));
  const problem = problems[name];
  return (
    <Labelled {...{ name, label: field.label, hint: field.hint, optional: field.optional ?? false, problem }} isGroup>
      {rows.map((row, at) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          key={at}
          sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, pb: 0, mb: 2 }}
        >
          <FormFields
            {...{ fields: field.columns, answer: row, problems, uploads, prefix: `${name}.${at}.` }}
            onChange={(next) => put(at, next)}
          />
          {rows.length > 1 && (
            <Button sx={{ mb: 1 }} onClick={() => onChange(rows.filter((_, index) => index !== at))}>
              {t('form.removeRow')}
            </Button>
          )}
        </Box>
      ))}
      {rows.length < (field.many?.max ?? 200) && (
        <Button variant="outlined" onClick={() => onChange([...rows, {}])}>
          {t('form.addRow')}
        </Button>
      )}
    </Labelled>
  );
}
