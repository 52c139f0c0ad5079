import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { GivenAnswer } from '../../shared/case/given-answer.tsx';
import type { CaseView } from '../../shared/case/types.ts';

const applicant = 'Başvuru sahibi';

/** Where a case is over: what whoever decided wrote last, such as why it was rejected. */
export function Said({ of }: { readonly of: CaseView }) {
  const { t } = useTranslation('portal');
  const last = of.answers.at(-1);
  if (of.state !== 'ended' || !last || last.by === applicant || last.fields.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="said" sx={{ mb: 4 }}>
      <Typography id="said" variant="h2" sx={{ mb: 1 }}>
        {t('case.said', { label: last.label })}
      </Typography>
      <GivenAnswer fields={last.fields} />
    </Box>
  );
}
