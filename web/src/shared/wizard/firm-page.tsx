import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Fact, Facts } from '../page/facts.tsx';
import { Page } from '../page/page.tsx';
import { Refused } from '../page/refused.tsx';
import { Waiting } from '../page/waiting.tsx';
import { useFirm } from './firm.ts';
import type { Stage } from './stages.ts';
import { useWayOn } from './way.ts';
import type { WizardProps } from './wizard.tsx';

type Props = WizardProps & { readonly stage: Extract<Stage, { kind: 'firm' }> };

/** TIM-REG-06: the firm as e-birlik knows it, to be looked at before going on. */
export function FirmPage({ of, stages, stage, draft }: Props) {
  const { t } = useTranslation();
  const { data: firm, error, refetch } = useFirm(stage.field, draft.answer);
  const wayOn = useWayOn(of, stages, stage);
  const before = stages[stages.indexOf(stage) - 1]!;
  return (
    <Page title={stage.title} lead={of.says.firmAbout} hasProblems={error !== null}>
      <Refused problem={error} onRetry={() => void refetch()} />
      {!firm && !error && <Waiting />}
      {firm && (
        <Facts>
          <Fact name={t('wizard.firmName')}>{firm.title}</Fact>
          <Fact name={t('wizard.taxNumber')}>{firm.taxNumber}</Fact>
          {firm.unions.length > 0 && (
            <Fact name={t('wizard.unions')}>{firm.unions.map(({ name }) => name).join('\n')}</Fact>
          )}
        </Facts>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button variant="contained" disabled={!firm} onClick={() => void wayOn(draft)}>
          {t('wizard.next')}
        </Button>
        <Button component={RouterLink} to={`${of.base}/${before.slug}`} variant="outlined">
          {t('wizard.otherFirm')}
        </Button>
      </Box>
    </Page>
  );
}
