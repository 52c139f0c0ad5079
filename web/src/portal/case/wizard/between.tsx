import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/case/types.ts';
import { Page } from '../../../shared/page/page.tsx';
import { Waiting } from '../../../shared/page/waiting.tsx';

/** What was sent is being worked on; the next page comes by itself. */
export function Between({ of }: { readonly of: CaseView }) {
  const { t } = useTranslation('portal');
  const isRecorded = of.standing.some(({ recorded }) => recorded);
  return (
    <Page title={of.process.title} lead={[of.number, of.firm?.title].filter(Boolean).join(' · ')}>
      <Box role="status" sx={{ mb: 2 }}>
        {t(isRecorded ? 'case.recorded' : 'case.goingOn')}
      </Box>
      <Waiting lines={4} />
    </Page>
  );
}
