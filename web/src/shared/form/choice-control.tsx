import type { FieldOf } from '../../../../domain/form/field.ts';
import { ChoiceOfFew } from './choice-of-few.tsx';
import { ChoiceOfMany } from './choice-of-many.tsx';
import { listOf } from './options.ts';
import type { ControlProps } from './types.ts';

const few = 7;

/** A few are all shown; many are searched. */
export function ChoiceControl(props: ControlProps<FieldOf<'choice'>>) {
  const options = listOf(props.field.options);
  return options.length <= few ? (
    <ChoiceOfFew {...props} options={options} />
  ) : (
    <ChoiceOfMany {...props} options={options} />
  );
}
