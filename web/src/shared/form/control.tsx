import { isDocumentField } from '../../../../domain/form/parts.ts';
import { ChoiceControl } from './choice-control.tsx';
import { DateControl } from './date-control.tsx';
import { EntriesControl } from './entries-control.tsx';
import { FileControl } from './file-control.tsx';
import { ManyControl } from './many-control.tsx';
import { RecordsControl } from './records/records-control.tsx';
import { RowsControl } from './rows-control.tsx';
import { TextControl } from './text-control.tsx';
import type { ControlProps, DocumentField } from './types.ts';
import { YesNoControl } from './yes-no-control.tsx';

/** Which control draws which kind of field. */
export function Control(props: ControlProps) {
  const { field } = props;
  if (field.each) return <EntriesControl {...props} />;
  if (field.kind === 'records') return <RecordsControl {...props} field={field} />;
  if (field.kind === 'rows') return <RowsControl {...props} field={field} />;
  if (field.kind === 'choice') return <ChoiceControl {...props} field={field} />;
  if (field.many) return <ManyControl {...props} />;
  if (isDocumentField(field)) return <FileControl {...props} field={field as DocumentField} />;
  if (field.kind === 'yesNo') return <YesNoControl {...props} />;
  if (field.kind === 'date') return <DateControl {...props} />;
  return <TextControl {...props} />;
}
