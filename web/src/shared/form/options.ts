import type { Options } from '../../../../domain/form/field.ts';
import type { Option } from './types.ts';

/** Options as the API listed them; a list that depends on what is not answered yet is empty. */
export const listOf = (options: Options | undefined): readonly Option[] =>
  options === undefined || 'from' in options ? [] : options;
