import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { Session } from '../session.ts';
import { addressOf, firmsOf, type WorkableFirm } from './firms.ts';

type Props = { readonly session: Session; readonly working?: WorkableFirm | undefined };

/** TIM-FIRM-01, 02: the button with the firm's name lists all of them; the one that is chosen is worked for. */
export default function FirmsButton({ session, working }: Props) {
  const { t } = useTranslation();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const firms = firmsOf(session);
  if (firms.length === 0) return null;
  const close = () => setAt(null);
  return (
    <>
      <Button
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onClick={({ currentTarget }) => setAt(currentTarget)}
        sx={{ textAlign: 'left', justifyContent: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' }}
        variant="outlined"
        size="small"
      >
        {working ? t('firms.mineNow', { firm: nameOf(working, t) }) : t('firms.mine')}
      </Button>
      <Menu
        disablePortal
        anchorEl={at}
        open={at !== null}
        onClose={close}
        slotProps={{ list: { 'aria-label': t('firms.mine') } }}
      >
        {firms.map((firm) => (
          <MenuItem
            key={firm.key}
            component={RouterLink}
            to={addressOf(firm)}
            onClick={close}
            selected={firm.key === working?.key}
            sx={{ whiteSpace: 'normal', maxWidth: '28rem' }}
          >
            <FirmLine firm={firm} />
          </MenuItem>
        ))}
        <Divider component="li" />
        <MenuItem component={RouterLink} to="/firms" onClick={close}>
          {t('firms.all')}
        </MenuItem>
      </Menu>
    </>
  );
}

/** A broker that works as the exporter that it also is says so. */
const nameOf = ({ key, taxNumber, title, as }: WorkableFirm, t: TFunction) =>
  key === taxNumber ? title : `${title} (${t(`firms.as.${as}`)})`;

function FirmLine({ firm }: { readonly firm: WorkableFirm }) {
  const { t } = useTranslation();
  const how = firm.by ? t('firms.byProxyOf', { by: firm.by }) : t(`firms.as.${firm.as}`);
  return <ListItemText primary={firm.title} secondary={`${firm.taxNumber} · ${how}`} />;
}
