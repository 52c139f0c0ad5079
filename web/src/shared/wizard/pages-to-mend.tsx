import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { Problems } from '../form/error-summary.tsx';
import { stageWith } from './stages.ts';
import { changing } from './way.ts';
import type { WizardProps } from './wizard.tsx';

type Props = Pick<WizardProps, 'of' | 'stages'> & { readonly problems: Problems };

/** What has to be mended before it can be sent, each with a link to its page. */
export function PagesToMend({ of, problems, stages }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(problems);
  const names = Object.keys(problems).join(' ');
  useEffect(() => {
    if (names !== '') box.current?.focus();
  }, [names]);
  if (entries.length === 0) return null;
  return (
    <Box ref={box} role="alert" tabIndex={-1} sx={{ border: 3, borderColor: 'error.main', p: 2, mb: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('errorSummary')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {entries.map(([name, say]) => (
          <li key={name}>
            <Link
              component={RouterLink}
              color="error"
              to={`${of.base}/${(stageWith(stages, name) ?? stages[0]!).slug}`}
              state={changing(name)}
            >
              {say}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
}
