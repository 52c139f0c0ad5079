import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../../shared/page/page.tsx';
import { dateTime } from '../../shared/when.ts';
import { furthest, type Stage } from '../../shared/wizard/stages.ts';
import type { Draft } from '../../shared/wizard/starting.ts';
import { resume, startAnew } from './draft.ts';

/** It says that somebody began, not what they wrote: the next one at this computer may be somebody else. */
export function ResumePage({ draft, stages }: { readonly draft: Draft; readonly stages: readonly Stage[] }) {
  const { t } = useTranslation('portal');
  const go = useNavigate();
  const goOn = () => {
    resume(draft);
    void go(`/signup/${stages[furthest(stages, draft)]!.slug}`, { replace: true });
  };
  const anew = () => {
    startAnew();
    void go(`/signup/${stages[0]!.slug}`, { replace: true });
  };
  return (
    <Page title={t('signup.resumeTitle')} lead={t('signup.resumeAbout', { at: dateTime(draft.at) })}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button variant="contained" onClick={goOn}>
          {t('signup.goOn')}
        </Button>
        <Button variant="outlined" onClick={anew}>
          {t('signup.anew')}
        </Button>
      </Box>
    </Page>
  );
}
