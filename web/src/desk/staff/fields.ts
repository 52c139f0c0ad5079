import { useTranslation } from 'react-i18next';
import type { Field } from '../../shared/form/types.ts';
import type { Places } from './types.ts';

/** A role and where it is held. */
export function usePostFields(places: Places | undefined): readonly Field[] {
  const { t } = useTranslation('admin');
  const options = (all: Places['units'] = []) => all.map(({ id, title }) => ({ value: id, label: title }));
  return [
    { kind: 'choice', name: 'role', label: t('staff.role'), options: options(places?.roles) },
    {
      kind: 'choice',
      name: 'unit',
      label: t('staff.unit'),
      hint: t('staff.unitHint'),
      options: options(places?.units),
    },
  ];
}
