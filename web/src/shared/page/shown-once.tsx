import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { readonly label: string; readonly text: string };

/** A secret that is not told again: to be copied now. */
export function ShownOnce({ label, text }: Props) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mt: 1 }}>
      <Box component="code" aria-label={label} role="textbox" aria-readonly="true" tabIndex={0} sx={look}>
        {text}
      </Box>
      <Button variant="outlined" size="small" onClick={copy}>
        {t(isCopied ? 'copied' : 'copy')}
      </Button>
    </Box>
  );
}

const look = { fontFamily: 'monospace', overflowWrap: 'anywhere', bgcolor: 'action.hover', p: 1, userSelect: 'all' };
