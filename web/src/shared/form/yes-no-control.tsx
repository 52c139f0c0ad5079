import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslation } from 'react-i18next';
import { Labelled } from './labelled.tsx';
import type { ControlProps } from './types.ts';

export function YesNoControl({ field, name, value, onChange, problems }: ControlProps) {
  const { t } = useTranslation();
  const chosen = value === true ? 'yes' : value === false ? 'no' : '';
  return (
    <Labelled
      {...{ name, label: field.label, hint: field.hint, optional: field.optional ?? false, problem: problems[name] }}
      isGroup
    >
      <RadioGroup row value={chosen} onChange={(_, one) => onChange(one === 'yes')}>
        <FormControlLabel value="yes" control={<Radio />} label={t('yes')} />
        <FormControlLabel value="no" control={<Radio />} label={t('no')} />
      </RadioGroup>
    </Labelled>
  );
}
