import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { your } from '../../shared/case/your.ts';
import { Page } from '../../shared/page/page.tsx';
import { lastMinute, longDate, time } from '../../shared/when.ts';
import { type Sent, startAnew } from './draft.ts';
import { Resend } from './resend.tsx';

/** U18, TIM-REG-14..16: the number, what happens next and until when, and what to do where no mail comes. */
export function SentPage({ sent }: { readonly sent: Sent }) {
  const { t, i18n } = useTranslation(['portal', 'shared']);
  const { number, email, due, noun } = sent;
  const subject = i18n.language === 'tr' ? your(noun) : t('shared:case.yours');
  return (
    <Page title={t('signup.sentTitle', { subject })}>
      <Box sx={{ border: 2, borderColor: 'primary.main', borderRadius: 1, p: 3, mb: 4 }}>
        <Typography>{t('signup.number')}</Typography>
        <Typography sx={{ fontSize: '1.75rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
          {number}
        </Typography>
      </Box>
      <Typography variant="h2">{t('signup.nextTitle')}</Typography>
      <Box component="ol" sx={{ pl: 3, maxWidth: '70ch', '& li': { mb: 1 } }}>
        <li>{email ? t('signup.mailSentTo', { email }) : t('signup.mailSent')}</li>
        <li>{t('signup.followLink')}</li>
        {due && <li>{t('signup.until', { date: longDate(lastMinute(due)), time: time(lastMinute(due)) })}</li>}
      </Box>
      {sent.resend && <Resend caseId={sent.id} token={sent.resend} />}
      <WrongAddress />
    </Page>
  );
}

/** TIM-REG-15. */
function WrongAddress() {
  const { t } = useTranslation(['portal', 'shared']);
  const go = useNavigate();
  const anew = () => {
    startAnew();
    void go('/signup');
  };
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h2">{t('signup.wrongTitle')}</Typography>
      <Typography sx={{ my: 1, maxWidth: '70ch' }}>{t('signup.wrong')}</Typography>
      <Button variant="outlined" onClick={anew}>
        {t('signup.applyAnew')}
      </Button>
    </Box>
  );
}
