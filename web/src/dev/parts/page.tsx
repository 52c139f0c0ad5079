import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page/page.tsx';
import { Part } from '../part.tsx';
import { Cases } from './cases.tsx';
import { Drawings } from './drawings.tsx';
import { Fields } from './fields.tsx';
import { Lists } from './lists.tsx';
import { Words } from './words.tsx';

export function Component() {
  const { t } = useTranslation('dev');
  return (
    <Page title={t('parts.title')} lead={t('parts.about')} wide>
      <Part title={t('parts.words')}>
        <Words />
      </Part>
      <Part title={t('parts.lists')}>
        <Lists />
      </Part>
      <Part title={t('parts.cases')}>
        <Cases />
      </Part>
      <Part title={t('parts.drawings')}>
        <Drawings />
      </Part>
      <Part title={t('parts.fields')}>
        <Fields />
      </Part>
    </Page>
  );
}
