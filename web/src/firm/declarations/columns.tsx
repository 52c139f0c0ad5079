import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../../../domain/countries.ts';
import { formatMoney } from '../../../../domain/money.ts';
import type { LongColumn } from '../../shared/list/long-list.tsx';
import { day } from '../../shared/when.ts';
import { language } from '../../words/index.ts';
import { useOptions } from './options.ts';
import type { Copy, ListedDeclaration } from './types.ts';

export type As = 'exporter' | 'broker';
type Columns = readonly LongColumn<ListedDeclaration>[];

export function useColumns(as: As, copy: Copy | undefined): Columns {
  const { t } = useTranslation('firm');
  const options = useOptions(copy);
  const sortable = { canSort: true };
  return [
    { name: 'number', title: t('declarations.number'), ...sortable, of: (one) => <Numbers {...one} /> },
    {
      name: 'declared',
      title: t('declarations.declared'),
      ...sortable,
      of: ({ declaredOn }) => <Whole>{day(declaredOn)}</Whole>,
    },
    {
      ...{ name: 'exporter', title: t('declarations.exporter'), ...sortable, isHidden: as === 'exporter' },
      of: ({ exporterTitle }) => exporterTitle,
    },
    {
      ...{ name: 'secretariat', title: t('declarations.secretariat'), options: options.secretariat },
      of: ({ secretariat }) => secretariat.name,
    },
    {
      ...{ name: 'side', title: t('declarations.side'), options: options.side },
      of: ({ side }) => t(`declarations.sides.${side}`),
    },
    {
      ...{ name: 'destination', title: t('declarations.destination'), options: options.destination },
      of: ({ destination }) => countryName(destination, language()),
    },
    {
      ...{ name: 'status', title: t('declarations.status'), options: options.status },
      of: ({ status }) => t(`declarations.statuses.${status}`),
    },
    ...useAmounts(),
    ...useMore(as),
  ];
}

function Numbers({ registrationNumber, approvalCode }: ListedDeclaration) {
  const { t } = useTranslation('firm');
  return (
    <Whole>
      {registrationNumber ?? t('declarations.notRegistered')}
      <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
        {t('declarations.approvalCode', { code: approvalCode })}
      </Box>
    </Whole>
  );
}

/** A number or a day that breaks is read wrongly. */
const Whole = ({ children }: { readonly children: ReactNode }) => <Box sx={{ whiteSpace: 'nowrap' }}>{children}</Box>;

function useAmounts(): Columns {
  const { t } = useTranslation('firm');
  return [
    {
      ...{ name: 'value', title: t('declarations.value'), canSort: true, isNumber: true },
      of: ({ value }) => formatMoney(value),
    },
    {
      ...{ name: 'dues', title: t('declarations.dues'), canSort: true, isNumber: true },
      of: ({ dues }) => (dues === null ? t('declarations.unpaid') : formatMoney(dues.amount)),
    },
    {
      ...{ name: 'realised', title: t('declarations.realised'), isNumber: true, isHidden: true },
      of: ({ realised }) => (realised === null ? '–' : formatMoney(realised)),
    },
  ];
}

function useMore(as: As): Columns {
  const { t } = useTranslation('firm');
  const hidden = { isHidden: true };
  return [
    { name: 'union', title: t('declarations.union'), ...hidden, of: ({ union }) => union.name },
    {
      name: 'paid',
      title: t('declarations.paid'),
      ...hidden,
      of: ({ dues }) => (dues === null ? '–' : day(dues.paidOn)),
    },
    { name: 'receipt', title: t('declarations.receipt'), ...hidden, of: ({ dues }) => dues?.receipt ?? '–' },
    {
      ...{ name: 'source', title: t('declarations.source'), ...hidden },
      of: ({ dues }) => (dues === null ? '–' : t(`declarations.sources.${dues.source}`)),
    },
    ...(as === 'exporter'
      ? [
          {
            name: 'broker',
            title: t('declarations.broker'),
            ...hidden,
            of: ({ broker }: ListedDeclaration) => broker ?? '–',
          },
        ]
      : []),
  ];
}
