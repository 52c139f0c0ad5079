import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../act.ts';
import { fieldProblems, isAboutFields } from '../form/refusal.ts';
import { Refused } from './refused.tsx';

type Props = {
  readonly title: string;
  /** What comes of it; what has to be given for it learns here what was refused of it. */
  readonly children: ReactNode | ((problems: Readonly<Record<string, string>>) => ReactNode);
  /** The verb that names the act. */
  readonly act: string;
  readonly what: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Asks once more before something that hurts; what is refused is said here, and nothing is closed. */
export function Confirm({ title, children, act: verb, what, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { act, isActing, problem } = useAct();
  const heading = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(async () => {
      await what();
      onDone();
    });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} fullWidth maxWidth="xs">
      <form onSubmit={submit} noValidate>
        <DialogTitle id={heading}>{title}</DialogTitle>
        <DialogContent>
          {!isAboutFields(problem) && <Refused problem={problem} />}
          {typeof children === 'function' ? children(fieldProblems(problem)) : children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="contained" color="error" disabled={isActing}>
            {verb}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
