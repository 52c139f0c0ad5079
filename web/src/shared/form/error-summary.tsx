import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** By the name of the field: `taxNumber`, `missing.0.why`. */
export type Problems = Readonly<Record<string, string>>;

/** What has to be mended, in one place that takes the focus, each with a link to its field. */
export function ErrorSummary({ problems }: { readonly problems: Problems }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(problems);
  const isEmpty = entries.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try with the same problems takes the focus again
  useEffect(() => {
    if (!isEmpty) box.current?.focus();
  }, [problems, isEmpty]);
  if (isEmpty) return null;
  return (
    <Box
      ref={box}
      role="alert"
      tabIndex={-1}
      sx={{ border: 3, borderColor: 'error.main', p: 2, mb: 3, overflowWrap: 'anywhere' }}
    >
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('errorSummary')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {entries.map(([name, say]) => (
          <li key={name}>
            <Link href={`#${name}`} color="error" sx={target} onClick={(event) => focusOn(event, name)}>
              {say}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** As high as a finger needs (2.5.8), also where the text is small. */
const target = { display: 'inline-block', verticalAlign: 'top', py: 0.25, minHeight: 24 };

/** The field itself, or the first control of its group. */
function focusOn(event: MouseEvent, name: string) {
  const field = document.getElementById(name);
  if (!field) return;
  event.preventDefault();
  const control = field.matches('input, textarea, select')
    ? field
    : field.querySelector<HTMLElement>('input:not([hidden]), button, [tabindex]');
  (control ?? field).focus();
  field.scrollIntoView({ block: 'center' });
}
