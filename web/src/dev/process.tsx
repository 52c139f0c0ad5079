import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { useAnswer } from '../shared/asking.ts';
import { ProcessDiagram } from '../shared/diagram/process-diagram.tsx';
import { Page } from '../shared/page/page.tsx';
import { Refused } from '../shared/page/refused.tsx';
import { Waiting } from '../shared/page/waiting.tsx';
import { Part } from './part.tsx';
import { SampleForm } from './sample-form.tsx';
import type { ProcessData } from './types.ts';

export function Component() {
  const { t } = useTranslation('dev');
  const { id = '' } = useParams();
  const { data, error, refetch } = useAnswer<ProcessData>(`/dev/process/${id}/data`);
  return (
    <Page title={t('process.title', { id: data?.title ?? id })} lead={data?.about} wide>
      {data ? (
        <Told key={id} {...data} />
      ) : error ? (
        <Refused problem={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Told({ id, declaration, forms, templates, processes }: ProcessData) {
  const { t } = useTranslation('dev');
  return (
    <>
      <Others {...{ processes: processes.filter((one) => one !== id) }} />
      <Part title={t('process.diagram')}>
        <ProcessDiagram process={id} />
      </Part>
      <Part title={t('process.templates')}>
        <ul>
          {templates.map(({ name, subject, address }) => (
            <li key={name}>
              <Link href={address}>{subject}</Link> <code>{name}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('process.declaration')}>
        <details>
          <summary>{t('process.asData')}</summary>
          <Box
            component="pre"
            tabIndex={0}
            aria-label={t('process.declaration')}
            sx={{ overflowX: 'auto', fontSize: 13 }}
          >
            {JSON.stringify(declaration, null, 2)}
          </Box>
        </details>
      </Part>
      <Part title={t('process.forms')}>
        {forms.map((form) => (
          <SampleForm key={form.at} {...form} />
        ))}
      </Part>
    </>
  );
}

function Others({ processes }: Pick<ProcessData, 'processes'>) {
  const { t } = useTranslation('dev');
  return (
    <Box component="nav" aria-label={t('process.others')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 4 }}>
      <Link component={RouterLink} to="/dev/parts">
        {t('parts.title')}
      </Link>
      {processes.map((one) => (
        <Link key={one} component={RouterLink} to={`/dev/process/${one}`}>
          {one}
        </Link>
      ))}
    </Box>
  );
}
