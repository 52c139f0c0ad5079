import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Navigate, Link as RouterLink } from 'react-router';
import { CheckPage } from './check-page.tsx';
import { FirmPage } from './firm-page.tsx';
import { FormPage } from './form-page.tsx';
import { furthest, type Stage } from './stages.ts';
import { type Draft, goesOnIn, type Starting } from './starting.ts';

export type WizardProps = {
  readonly of: Starting;
  readonly stages: readonly Stage[];
  readonly draft: Draft;
};

export function Wizard({ slug, ...props }: WizardProps & { readonly slug: string }) {
  const { of, stages, draft } = props;
  const at = stages.findIndex((stage) => stage.slug === slug);
  const reached = furthest(stages, draft);
  if (at < 0 || at > reached) return <Navigate to={`${of.base}/${stages[at < 0 ? 0 : reached]!.slug}`} replace />;
  return (
    <>
      <Progress {...props} at={at} />
      <StagePage {...props} key={slug} stage={stages[at]!} />
    </>
  );
}

function StagePage({ stage, ...props }: WizardProps & { readonly stage: Stage }) {
  if (stage.kind === 'form') return <FormPage {...props} stage={stage} />;
  if (stage.kind === 'firm') return <FirmPage {...props} stage={stage} />;
  return <CheckPage {...props} stage={stage} />;
}

function Progress({ of, stages, at }: WizardProps & { readonly at: number }) {
  const { t } = useTranslation();
  const before = stages[at - 1];
  // Where steps go on, this form is their first page, however many it has itself.
  const whole = goesOnIn(of.process);
  return (
    <Box sx={{ mb: 1 }}>
      {before && (
        <Link component={RouterLink} to={`${of.base}/${before.slug}`} sx={{ display: 'inline-block', mb: 2 }}>
          {t('back')}
        </Link>
      )}
      <Typography sx={{ color: 'text.secondary' }}>
        {t('wizard.progress', { title: of.process.title, at: whole ? 1 : at + 1, of: (whole ?? stages).length })}
      </Typography>
    </Box>
  );
}
