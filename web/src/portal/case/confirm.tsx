import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly isOpen: boolean;
  readonly label: string;
  readonly about: string | undefined;
  readonly onYes: () => void;
  readonly onClose: () => void;
};

/** Asked once more before something that cannot be taken back. */
export function Confirm({ isOpen, label, about, onYes, onClose }: Props) {
  const { t } = useTranslation('portal');
  const yes = () => {
    onClose();
    onYes();
  };
  return (
    <Dialog open={isOpen} onClose={onClose} aria-labelledby="confirm" fullWidth maxWidth="xs" scroll="body">
      <DialogTitle id="confirm">{t('case.sure')}</DialogTitle>
      <DialogContent>{about ?? t('case.noWayBack', { label })}</DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={onClose}>{t('case.goBack')}</Button>
        <Button variant="contained" color="error" onClick={yes}>
          {t('case.yes', { label: label.charAt(0).toLocaleLowerCase('tr-TR') + label.slice(1) })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
