import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Control } from './control.tsx';
import { Labelled } from './labelled.tsx';
import type { ControlProps, Field } from './types.ts';

/** Several values of one field, one control each. */
export function ManyControl(props: ControlProps) {
  const { field, name, value, onChange, problems } = props;
  const { t } = useTranslation();
  const { many, ...single } = field;
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const shown = values.length === 0 ? [undefined] : values;
  // One alone is no list yet: its own label and hint say it all.
  const isOne = shown.length === 1;
  const said = isOne ? { isQuiet: true } : { hint: field.hint };
  const put = (at: number, one: unknown) => onChange(shown.map((other, index) => (index === at ? one : other)));
  return (
    <Labelled
      {...{ name, label: field.label, optional: field.optional ?? false, problem: problems[name] }}
      {...said}
      isGroup
    >
      {shown.map((one, at) => (
        <Control
          // biome-ignore lint/suspicious/noArrayIndexKey: values have no name but their place
          key={at}
          {...{ ...props, value: one, name: `${name}.${at}`, onChange: (next) => put(at, next) }}
          field={{ ...single, ...(isOne ? {} : { label: `${field.label} ${at + 1}`, hint: undefined }) } as Field}
        />
      ))}
      {shown.length < (many?.max ?? 1) && <Button onClick={() => onChange([...shown, ''])}>{t('form.addOne')}</Button>}
      {shown.length > 1 && <Button onClick={() => onChange(shown.slice(0, -1))}>{t('form.removeLast')}</Button>}
    </Labelled>
  );
}
