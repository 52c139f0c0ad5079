import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts, useSwitch } from './shortcuts.ts';

type Props = { readonly keys: readonly (readonly [keys: readonly string[], does: string])[] };

/** What can be done by keys on this page, and the switch for all of them: `?` or the button. */
export function ShortcutList({ keys }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const [isOpen, setOpen] = useState(false);
  const { isOn, turn } = useSwitch();
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} data-no-print>
        {t('keys.title')} {isOn && <Key>?</Key>}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} aria-labelledby="keys" fullWidth maxWidth="xs">
        <DialogTitle id="keys">{t('keys.title')}</DialogTitle>
        <DialogContent>
          <FormControlLabel
            control={<Switch checked={isOn} onChange={(_, on) => turn(on)} />}
            label={t('keys.switch')}
          />
          <Box component="dl" sx={list}>
            {keys.map(([each, does]) => (
              <Box key={does} sx={{ display: 'contents' }}>
                <dt>
                  {each.map((key) => (
                    <Key key={key}>{key}</Key>
                  ))}
                </dt>
                <dd>{does}</dd>
              </Box>
            ))}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{t('shared:close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

const list = { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 1, m: 0, mt: 2, '& dd': { m: 0 } };

/** A key as it stands on the keyboard. */
export function Key({ children }: { readonly children: string }) {
  return (
    <Box component="kbd" aria-hidden="true" sx={key}>
      {children}
    </Box>
  );
}

const key = {
  display: 'inline-block',
  minWidth: '1.6em',
  px: 0.5,
  mx: 0.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 0.5,
  bgcolor: 'background.paper',
  color: 'text.secondary',
  fontFamily: 'inherit',
  fontSize: '0.75rem',
  fontWeight: 400,
  lineHeight: 1.5,
  textAlign: 'center',
};
