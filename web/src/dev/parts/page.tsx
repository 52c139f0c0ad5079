import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Page } from '../../shared/page/page.tsx';
import { Part } from '../part.tsx';
import { Cases } from './cases.tsx';
import { Drawings } from './drawings.tsx';
import { Fields } from './fields.tsx';
import { Firms } from './firms.tsx';
import { Lists } from './lists.tsx';
import { LongLists } from './long-lists.tsx';
import { Papers } from './papers.tsx';
import { Tables } from './tables.tsx';
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
      <Part title={t('parts.longLists')}>
        <LongLists />
      </Part>
      <Part title={t('parts.tables')}>
        <Tables />
      </Part>
      <Part title={t('parts.cases')}>
        <Cases />
      </Part>
      <Part title={t('parts.papers')}>
        <Papers />
      </Part>
      <Part title={t('parts.wizard')}>
        <Link component={RouterLink} to="/dev/parts/1">
          {t('parts.toWizard')}
        </Link>
      </Part>
      <Part title={t('parts.firms')}>
        <Firms />
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
