import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../http.ts';
import { WithLinks } from './with-links.tsx';

type Props = { readonly problem: unknown; readonly onRetry?: () => void };

/** What the API refused and what to do about it, read out as soon as it is there. */
export function Refused({ problem, onRetry }: Props) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!problem) return null;
  return (
    <Alert
      severity="error"
      variant="outlined"
      role="alert"
      sx={{ mb: 3, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      <WithLinks text={say(problem)} />
    </Alert>
  );
}

/** A refusal as one sentence of Turkish or English. */
export function useSentence(): (problem: unknown) => string {
  const { t, i18n } = useTranslation();
  return (problem) => {
    if (!isProblem(problem)) return t('broken');
    if (problem.code === 'Unreachable') return t('unreachable');
    if (problem.code === 'Unexpected') return t('unexpected', { id: problem.told['id'] ?? '-' });
    const say = problem.message || problem.title;
    const seconds = problem.told['retryAfter'];
    return problem.status === 429 && typeof seconds === 'number'
      ? `${say} ${t('retryAfter', { when: after(seconds, i18n.language) })}`
      : say;
  };
}

/** "40 saniye sonra", "3 dakika sonra": never sooner than said. */
function after(seconds: number, language: string): string {
  const words = new Intl.RelativeTimeFormat(language);
  if (seconds < 100) return words.format(seconds, 'second');
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? words.format(minutes, 'minute') : words.format(Math.ceil(minutes / 60), 'hour');
}
