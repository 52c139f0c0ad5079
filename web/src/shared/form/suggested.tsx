import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Option } from './types.ts';

type Props = { readonly options: readonly Option[]; readonly onChoose: (value: string) => void };

/** U9: what was given before, to be given again by one click. */
export function Suggested({ options, onChoose }: Props) {
  const { t } = useTranslation();
  if (options.length === 0) return null;
  return (
    <Box role="group" aria-label={t('form.before')} sx={{ mt: -1.5, mb: 3 }}>
      <Box sx={{ color: 'text.secondary', typography: 'body2' }}>{t('form.before')}</Box>
      {options.map(({ value, label }) => (
        <Button key={value} size="small" sx={look} onClick={() => onChoose(value)}>
          {label.replaceAll(' ', '') === value ? label : `${label} · ${value}`}
        </Button>
      ))}
    </Box>
  );
}

const look = { display: 'block', textAlign: 'left', overflowWrap: 'anywhere', px: 0 };
