import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WithLinks } from '../page/with-links.tsx';

export type Labels = {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  /** What has to be mended, in the words of the API. */
  readonly problem?: string | undefined;
};

/** The ids that tie a control to its label, its hint and its problem. */
export function tied({ name, hint, problem }: Pick<Labels, 'name' | 'hint' | 'problem'>) {
  const described = [hint ? `${name}-hint` : '', problem ? `${name}-problem` : ''].filter(Boolean).join(' ');
  return {
    id: name,
    ...(described && { 'aria-describedby': described }),
    ...(problem && { 'aria-invalid': true as const }),
  };
}

type Props = Labels & {
  readonly children: ReactNode;
  /** Several controls under one heading: radio buttons, check boxes, files. */
  readonly isGroup?: boolean;
  /** What it is called stands on its one control already. */
  readonly isQuiet?: boolean;
};

/** Label above, hint under it, what has to be mended above the control with a bar at the left. */
export function Labelled({ children, isGroup = false, isQuiet = false, ...labels }: Props) {
  const { name, label, hint, optional = false, problem } = labels;
  const { t } = useTranslation();
  const words = (
    <>
      {label}
      {optional && (
        <Typography
          component="span"
          sx={{ fontWeight: 400, color: 'text.secondary' }}
        >{` ${t('optional')}`}</Typography>
      )}
    </>
  );
  return (
    <Box
      {...(isGroup && {
        component: 'fieldset',
        id: name,
        tabIndex: -1,
        ...(problem && { 'aria-describedby': `${name}-problem` }),
      })}
      sx={{ mb: 3, mx: 0, px: 0, py: 0, border: 0, minWidth: 0, ...(problem && bar) }}
    >
      {isGroup ? (
        <Typography component="legend" sx={isQuiet ? unseen : { fontWeight: 600, mb: 0.5, p: 0 }}>
          {words}
        </Typography>
      ) : (
        <Typography component="label" htmlFor={name} sx={{ fontWeight: 600, mb: 0.5, display: 'block' }}>
          {words}
        </Typography>
      )}
      {hint && (
        <Typography
          id={`${name}-hint`}
          variant="body2"
          component="div"
          sx={{ color: 'text.secondary', mb: 0.75, whiteSpace: 'pre-line' }}
        >
          {hint}
        </Typography>
      )}
      {problem && (
        <Typography id={`${name}-problem`} component="div" sx={{ color: 'error.main', fontWeight: 600, mb: 0.75 }}>
          <WithLinks text={problem} />
        </Typography>
      )}
      {children}
    </Box>
  );
}

const unseen = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' };
const bar = { borderLeft: '4px solid', borderLeftColor: 'error.main', pl: 1.5 };
