import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isBegun, startAnew, useDraft } from './draft.ts';

/** On a computer that others use too, people know what stays behind and how to take it away. */
export function KeptHere() {
  const { t } = useTranslation('portal');
  const draft = useDraft();
  const go = useNavigate();
  if (!isBegun(draft)) return null;
  const anew = () => {
    startAnew();
    void go('/signup', { replace: true });
  };
  return (
    <Box sx={{ mt: 5, pt: 2, borderTop: 1, borderColor: 'divider', color: 'text.secondary', typography: 'body2' }}>
      <Box sx={{ maxWidth: '70ch' }}>{t('signup.keptHere')}</Box>
      <Button size="small" onClick={anew} sx={{ ml: -0.75 }}>
        {t('signup.anew')}
      </Button>
    </Box>
  );
}
