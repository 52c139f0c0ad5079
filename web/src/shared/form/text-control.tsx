import type { HTMLInputTypeAttribute } from 'react';
import { listOf } from './options.ts';
import { Suggested } from './suggested.tsx';
import { TextField } from './text-field.tsx';
import type { ControlProps, Field } from './types.ts';

type Shape = {
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'decimal';
  readonly type?: HTMLInputTypeAttribute;
  readonly size?: number;
  readonly autoComplete?: string;
  readonly spellCheck?: boolean;
};

/** How each kind that is written is written: the keyboard of a phone, the width, what a browser may fill in. */
const shapes: { readonly [kind in Field['kind']]?: Shape } = {
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', spellCheck: false },
  mobile: { inputMode: 'tel', size: 15, autoComplete: 'tel-national' },
  phone: { inputMode: 'tel', size: 15 },
  nationalId: { inputMode: 'numeric', size: 14 },
  taxNumber: { inputMode: 'numeric', size: 14 },
  firm: { inputMode: 'numeric', size: 14 },
  iban: { size: 34, spellCheck: false },
  money: { inputMode: 'decimal', size: 18 },
  number: { inputMode: 'numeric', size: 8 },
};
const byName: Readonly<Record<string, string>> = {
  firstName: 'given-name',
  lastName: 'family-name',
  position: 'organization-title',
};

/** So many are all shown below the box, more are offered while one writes. */
const few = 5;

export function TextControl({ field, name, value, onChange, problems }: ControlProps) {
  const shape = shapes[field.kind] ?? {};
  const suggested = 'suggest' in field ? listOf(field.suggest) : [];
  const list = suggested.length > few ? `${name}-known` : undefined;
  return (
    <>
      <TextField
        {...shape}
        {...{ name, label: field.label, hint: field.hint, optional: field.optional ?? false, problem: problems[name] }}
        value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
        onChange={(text) => onChange(field.kind === 'number' && /^-?\d+$/.test(text.trim()) ? Number(text) : text)}
        autoComplete={shape.autoComplete ?? byName[field.name] ?? 'off'}
        {...(field.kind === 'note' && { lines: 4, max: field.max })}
        {...(field.kind === 'text' && { max: field.max })}
        {...(list && { list })}
      />
      {!list && <Suggested options={suggested.filter((one) => one.value !== value)} onChoose={onChange} />}
      {list && (
        <datalist id={list}>
          {suggested.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
