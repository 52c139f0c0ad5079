import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { TextField } from '../form/text-field.tsx';
import type { ListState } from './state.ts';

const pause = 300;

/** Searches while one writes; what is sought stands in the address. */
export function Search({ label, state }: { readonly label: string; readonly state: ListState }) {
  const [words, setWords] = useState(state.q);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written leads, not what it leads to
  useEffect(() => {
    if (words.trim() === state.q) return undefined;
    const later = setTimeout(() => state.search(words.trim()), pause);
    return () => clearTimeout(later);
  }, [words]);
  return (
    <Box component="search" sx={{ maxWidth: '28rem' }}>
      <TextField {...{ name: 'q', label, value: words, onChange: setWords, max: 100, spellCheck: false }} />
    </Box>
  );
}
