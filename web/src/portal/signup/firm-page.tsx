import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Fact, Facts } from '../../shared/page/facts.tsx';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { useFirm } from './firm.ts';
import type { Stage } from './stages.ts';
import { useWayOn } from './way.ts';
import type { WizardProps } from './wizard.tsx';

type Props = WizardProps & { readonly stage: Extract<Stage, { kind: 'firm' }> };

/** TIM-REG-06: the firm as e-birlik knows it, to be looked at before going on. */
export function FirmPage({ stages, stage, draft }: Props) {
  const { t } = useTranslation('portal');
  const { data: firm, error, refetch } = useFirm(stage.field, draft.answer);
  const wayOn = useWayOn(stages, stage);
  const before = stages[stages.indexOf(stage) - 1]!;
  return (
    <Page title={stage.title} lead={t('signup.firmAbout')} hasProblems={error !== null}>
      <Refused problem={error} onRetry={() => void refetch()} />
      {!firm && !error && <Waiting />}
      {firm && (
        <Facts>
          <Fact name={t('signup.firmName')}>{firm.title}</Fact>
          <Fact name={t('signup.taxNumber')}>{firm.taxNumber}</Fact>
          {firm.unions.length > 0 && (
            <Fact name={t('signup.unions')}>{firm.unions.map(({ name }) => name).join('\n')}</Fact>
          )}
        </Facts>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button variant="contained" disabled={!firm} onClick={() => void wayOn(draft)}>
          {t('signup.next')}
        </Button>
        <Button component={RouterLink} to={`/signup/${before.slug}`} variant="outlined">
          {t('signup.otherFirm')}
        </Button>
      </Box>
    </Page>
  );
}
