import { EachGroups } from '../../shared/form/each-groups.tsx';
import type { Problems } from '../../shared/form/error-summary.tsx';
import { recordsOf } from '../../shared/form/records/source.ts';
import type { Answer, Field } from '../../shared/form/types.ts';
import type { OutcomeProps } from './turns.tsx';
import { useUploads } from './uploads.ts';

type Props = OutcomeProps & {
  readonly fields: readonly Field[];
  readonly answer: Answer;
  readonly problems: Problems;
  readonly write: (answer: Answer) => void;
};

/** The fields of an outcome of a case: its files go to the case, its records are those of the case's firm. */
export function AskedFields({ fields, answer, problems, write, ...props }: Props) {
  const { of } = props;
  const uploads = useUploads(props);
  const records = of.firm ? recordsOf({ firm: of.firm.taxNumber, case: of.id }) : undefined;
  return <EachGroups {...{ fields, answer, problems, uploads, records, onChange: write }} />;
}
