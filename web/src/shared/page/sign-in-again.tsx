import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../form/text-field.tsx';
import { signedOut } from '../http.ts';
import { type Session, signIn } from '../session.ts';
import { Refused } from './refused.tsx';

/** A session that ends while somebody writes costs nothing: they sign in here, and the page is as it was. */
export default function SignInAgain({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener(signedOut, open);
    return () => window.removeEventListener(signedOut, open);
  }, []);
  return (
    <Dialog
      open={isOpen}
      onClose={() => setOpen(false)}
      aria-labelledby="sign-in-again"
      fullWidth
      maxWidth="xs"
      scroll="body"
    >
      <DialogTitle id="sign-in-again">{t('signInAgain.title')}</DialogTitle>
      {session.kind === 'visitor' ? (
        <>
          <DialogContent>{t('signInAgain.visitor')}</DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{t('close')}</Button>
          </DialogActions>
        </>
      ) : (
        <Again onDone={() => setOpen(false)} />
      )}
    </Dialog>
  );
}

function Again({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState({ email: '', password: '' });
  const [problem, setProblem] = useState<unknown>();
  const enter = (event: FormEvent) => {
    event.preventDefault();
    signIn(given.email, given.password).then(onDone, setProblem);
  };
  return (
    <form onSubmit={enter} noValidate>
      <DialogContent>
        <p>{t('signInAgain.about')}</p>
        <Refused problem={problem} />
        <TextField
          {...{ name: 'again-email', type: 'email', label: t('signInAgain.email'), autoComplete: 'username' }}
          value={given.email}
          onChange={(email) => setGiven({ ...given, email })}
        />
        <TextField
          {...{ name: 'again-password', type: 'password', label: t('signInAgain.password') }}
          autoComplete="current-password"
          value={given.password}
          onChange={(password) => setGiven({ ...given, password })}
        />
      </DialogContent>
      <DialogActions>
        <Button type="submit" variant="contained">
          {t('signInAgain.enter')}
        </Button>
      </DialogActions>
    </form>
  );
}
