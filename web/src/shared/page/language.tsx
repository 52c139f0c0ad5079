import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { speak } from '../../words/index.ts';

/** To the other language, in that language's own words. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'tr' ? 'en' : 'tr';
  return (
    <Button size="small" lang={other} onClick={() => void speak(other)}>
      {other === 'tr' ? t('turkish') : t('english')}
    </Button>
  );
}
