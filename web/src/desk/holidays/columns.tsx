import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../shared/list/list.tsx';
import { longDay } from '../../shared/when.ts';
import type { Holiday } from './types.ts';

type Props = {
  /** Whoever does not keep the calendar only reads it. */
  readonly isKept: boolean;
  readonly onChange: (holiday: Holiday) => void;
  readonly onRemove: (holiday: Holiday) => void;
};

export function useColumns({ isKept, onChange, onRemove }: Props): readonly Column<Holiday>[] {
  const { t } = useTranslation('admin');
  const acts: Column<Holiday> = {
    ...{ name: 'act', title: t('acts') },
    of: (one) => (
      <>
        <Button size="small" aria-label={t('holidays.changeOf', one)} onClick={() => onChange(one)}>
          {t('holidays.change')}
        </Button>
        <Button size="small" aria-label={t('holidays.removeOf', one)} onClick={() => onRemove(one)}>
          {t('holidays.remove')}
        </Button>
      </>
    ),
  };
  return [
    { name: 'day', title: t('holidays.day'), of: ({ day }) => longDay(day) },
    { name: 'name', title: t('holidays.name'), of: (one) => <Name {...one} /> },
    { name: 'half', title: t('holidays.length'), of: ({ half }) => t(half ? 'holidays.isHalf' : 'holidays.isFull') },
    ...(isKept ? [acts] : []),
  ];
}

function Name({ name, computed }: Holiday) {
  const { t } = useTranslation('admin');
  return (
    <>
      {name}
      {computed && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {t('holidays.computed')}
        </Typography>
      )}
    </>
  );
}
