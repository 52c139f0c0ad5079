import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { call } from '../../shared/http.ts';
import { Refused } from '../../shared/page/refused.tsx';
import { time } from '../../shared/when.ts';

/** TIM-REG-14, 16. */
export function Resend({ caseId, token }: { readonly caseId: string; readonly token: string }) {
  const { t } = useTranslation('portal');
  const { act, isActing, problem } = useAct();
  const [at, setAt] = useState<string>();
  const resend = () =>
    act(async () => {
      setAt(undefined);
      const body = { resend: token };
      const { sentAgainAt } = await call<{ sentAgainAt: string }>('POST', `/api/cases/${caseId}/instructions`, {
        body,
      });
      setAt(sentAgainAt);
    });
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h2">{t('signup.noMailTitle')}</Typography>
      <Typography sx={{ my: 1, maxWidth: '70ch' }}>{t('signup.noMail')}</Typography>
      <Refused problem={problem} />
      <Button variant="outlined" disabled={isActing} onClick={() => void resend()}>
        {t('signup.resend')}
      </Button>
      <Box role="status" sx={{ mt: 1, minHeight: '1.5em' }}>
        {at && t('signup.resent', { time: time(at) })}
      </Box>
    </Box>
  );
}
