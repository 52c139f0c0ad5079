import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { badgesPath } from '../badges.ts';
import { savedPath, type View } from './views.ts';

type Props = { readonly views: readonly View[]; readonly shown: View };

/** Moves the kept filter that is shown one place to the front or to the end; everybody has an order of their own. */
export function ViewOrder({ views, shown }: Props) {
  const { t } = useTranslation('desk');
  const { act, isActing } = useAct();
  const kept = views.flatMap(({ saved }) => saved?.id ?? []);
  const at = kept.indexOf(shown.key);
  if (at < 0 || kept.length < 2) return null;
  const move = (by: 1 | -1) =>
    act(async () => {
      await call('PUT', '/api/saved-filter-order', { body: { filters: swapped(kept, at, at + by) } });
      await forget(savedPath, badgesPath);
    });
  return (
    <>
      <Button {...look} disabled={isActing || at === 0} aria-label={t('views.toFront', shown)} onClick={() => move(-1)}>
        <span aria-hidden="true">←</span>
      </Button>
      <Button
        {...look}
        disabled={isActing || at === kept.length - 1}
        aria-label={t('views.toEnd', shown)}
        onClick={() => move(1)}
      >
        <span aria-hidden="true">→</span>
      </Button>
    </>
  );
}

const swapped = (all: readonly string[], one: number, other: number) =>
  all.with(one, all[other]!).with(other, all[one]!);

const look = { size: 'small', sx: { minWidth: 32, px: 0.5 } } as const;
