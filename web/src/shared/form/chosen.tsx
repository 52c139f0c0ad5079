import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Option } from './types.ts';

type Props = { readonly options: readonly Option[]; readonly onRemove: (option: Option) => void };

/** Below the box and whole: inside it, long names are cut short and each makes the box another size. */
export function Chosen({ options, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {options.map((option) => (
        <Box component="li" key={option.value} sx={line}>
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{option.label}</Box>
          <Button
            size="small"
            aria-label={t('form.removeOne', { what: option.label })}
            onClick={() => onRemove(option)}
          >
            {t('form.remove')}
          </Button>
        </Box>
      ))}
    </Box>
  );
}

const line = { display: 'flex', alignItems: 'center', gap: 1, py: 0.5, borderBottom: 1, borderColor: 'divider' };
