import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ProcessDiagram } from '../shared/diagram/process-diagram.tsx';
import { Page } from '../shared/page/page.tsx';

export function Component() {
  const { t } = useTranslation('dev');
  const { id = '' } = useParams();
  return (
    <Page title={t('process.title', { id })} wide>
      <ProcessDiagram process={id} />
    </Page>
  );
}
