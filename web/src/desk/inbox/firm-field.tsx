import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../shared/form/text-field.tsx';

type Props = { readonly value: string; readonly onChange: (taxNumber: string) => void };

/** A firm by its number, asked for as soon as the number is whole. */
export function FirmField({ value, onChange }: Props) {
  const { t } = useTranslation('desk');
  const [written, setWritten] = useState(value);
  const write = (text: string) => {
    const digits = text.replace(/\D/g, '');
    setWritten(digits);
    if ([0, 10, 11].includes(digits.length)) onChange(digits);
  };
  return (
    <TextField
      {...{ name: 'filter-firm', label: t('filter.firm'), value: written, onChange: write, inputMode: 'numeric' }}
    />
  );
}
