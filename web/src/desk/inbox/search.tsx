import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../shortcuts.ts';

type Props = { readonly value: string; readonly onSearch: (words: string) => void };

const pauseMs = 300;

/** Searches while one writes, as soon as there is a pause; `/` comes here, Escape goes back to the list. */
export function Search({ value, onSearch }: Props) {
  const { t } = useTranslation('desk');
  const box = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setWritten(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useShortcuts({ '/': () => box.current?.select() });
  const write = (words: string) => {
    setWritten(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(words.trim()), pauseMs);
  };
  return (
    <Box sx={{ width: '22rem', maxWidth: '100%' }}>
      <OutlinedInput
        {...{ type: 'search', size: 'small', fullWidth: true, inputRef: box, value: written }}
        onChange={({ target }) => write(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && box.current?.blur()}
        inputProps={{ 'aria-label': t('search.label') }}
        placeholder={t('search.example')}
      />
    </Box>
  );
}
