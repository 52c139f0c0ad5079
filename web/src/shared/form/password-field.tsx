import Button from '@mui/material/Button';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './text-field.tsx';

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'end'>;

/** Pasting and password managers work; what was written can be looked at. */
export function PasswordField(props: Props) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      spellCheck={false}
      end={
        <Button size="small" aria-controls={props.name} aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? t('form.hide') : t('form.show')}
        </Button>
      }
    />
  );
}
