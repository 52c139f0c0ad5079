import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Session } from '../shared/session.ts';
import { useWorkingFirm } from './working-firm.ts';

/** For whom somebody works is seen on every page; who has several firms chooses there. */
export function FirmInHead({ session }: { readonly session: Session }) {
  const { t } = useTranslation('portal');
  const { firm, choose } = useWorkingFirm(session);
  const firms = [...new Map(session.firms.map((one) => [one.taxNumber, one])).values()];
  if (firms.length === 0) return null;
  if (firms.length === 1)
    return <Box sx={{ ...line, color: 'text.secondary' }}>{t('head.actingFor', { firm: firms[0]!.title })}</Box>;
  return (
    <Box sx={line}>
      <label htmlFor="working-firm"> {t('head.firm')}</label>{' '}
      <Box
        component="select"
        id="working-firm"
        value={firm?.taxNumber ?? ''}
        onChange={({ target }) => choose((target as HTMLSelectElement).value)}
        sx={{ font: 'inherit', color: 'inherit', bgcolor: 'background.paper', maxWidth: '100%', p: 0.5 }}
      >
        <option value="">{t('head.allFirms')}</option>
        {firms.map(({ taxNumber, title }) => (
          <option key={taxNumber} value={taxNumber}>
            {title}
          </option>
        ))}
      </Box>
    </Box>
  );
}

const line = {
  flexBasis: '100%',
  textAlign: { sm: 'right' },
  typography: 'body2',
  overflowWrap: 'anywhere',
  minWidth: 0,
};
