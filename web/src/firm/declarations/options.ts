import { useTranslation } from 'react-i18next';
import { countryName } from '../../../../domain/countries.ts';
import { compareTr } from '../../../../domain/text.ts';
import type { Option } from '../../shared/form/types.ts';
import { language } from '../../words/index.ts';
import type { Copy } from './types.ts';

export const narrowedBy = ['secretariat', 'side', 'destination', 'status'] as const;
export type NarrowedBy = (typeof narrowedBy)[number];

const sides = ['exporter', 'manufacturer', 'intermediary'] as const;
const statuses = ['approved', 'cancelled', 'withdrawn'] as const;

/** What the list can be narrowed to: secretariats and countries are those that stand in it. */
export function useOptions(copy: Copy | undefined): { readonly [name in NarrowedBy]: readonly Option[] } {
  const { t } = useTranslation('firm');
  const { secretariats = [], destinations = [] } = copy ?? {};
  const countries = destinations.map((value) => ({ value, label: countryName(value, language()) }));
  return {
    secretariat: secretariats.map(({ id, name }) => ({ value: id, label: name })),
    side: sides.map((value) => ({ value, label: t(`declarations.sides.${value}`) })),
    destination: countries.toSorted((one, other) => compareTr(one.label, other.label)),
    status: statuses.map((value) => ({ value, label: t(`declarations.statuses.${value}`) })),
  };
}
