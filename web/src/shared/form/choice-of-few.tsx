import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { Labelled } from './labelled.tsx';
import type { ControlProps, Option } from './types.ts';

type Props = ControlProps & { readonly options: readonly Option[] };

export function ChoiceOfFew({ field, name, value, onChange, problems, options }: Props) {
  const labels = {
    name,
    label: field.label,
    hint: field.hint,
    optional: field.optional ?? false,
    problem: problems[name],
  };
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (one: string) =>
    onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <Labelled {...labels} isGroup>
      {field.many ? (
        options.map((option) => (
          <FormControlLabel
            key={option.value}
            sx={line}
            control={<Checkbox checked={chosen.includes(option.value)} onChange={() => toggle(option.value)} />}
            label={<OptionLabel {...option} />}
          />
        ))
      ) : (
        <RadioGroup name={name} value={value ?? ''} onChange={(_, one) => onChange(one)}>
          {options.map((option) => (
            <FormControlLabel
              key={option.value}
              sx={line}
              value={option.value}
              control={<Radio />}
              label={<OptionLabel {...option} />}
            />
          ))}
        </RadioGroup>
      )}
    </Labelled>
  );
}

const line = { display: 'flex', alignItems: 'flex-start', mr: 0, '& .MuiFormControlLabel-label': { pt: 1 } };

function OptionLabel({ label, hint }: Option) {
  return (
    <Box>
      {label}
      {hint && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {hint}
        </Typography>
      )}
    </Box>
  );
}
