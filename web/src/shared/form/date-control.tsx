import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './text-field.tsx';
import type { ControlProps } from './types.ts';

/** A day is written as people write it, 21.11.2026, and sent as 2026-11-21. */
export function DateControl({ field, name, value, onChange, problems }: ControlProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(() => shown(value));
  const change = (text: string) => {
    setWritten(text);
    onChange(sent(text));
  };
  return (
    <TextField
      {...{ name, label: field.label, optional: field.optional ?? false, problem: problems[name] }}
      {...{ value: written, onChange: change, size: 12, inputMode: 'numeric' }}
      hint={field.hint ?? t('form.dateHint')}
    />
  );
}

const shown = (value: unknown) => (typeof value === 'string' ? value.split('-').toReversed().join('.') : '');

/** What is no day is sent as it was written: the API says how to mend it. */
function sent(text: string): string {
  const [, day, month, year] = /^\s*(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})\s*$/.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
}
