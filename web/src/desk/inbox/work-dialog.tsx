import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import type { Assignees } from '../../../../api/casework/work-schemas.ts';
import { useAnswer } from '../../shared/asking.ts';
import { Select } from '../../shared/form/select.tsx';
import { TextField } from '../../shared/form/text-field.tsx';
import { DayField } from '../day-field.tsx';
import { priorities } from '../priority.ts';
import type { Work } from './batch.ts';

export type WorkWithValue = Exclude<Work['act'], 'claim' | 'release'>;
type Props = {
  readonly act: WorkWithValue;
  /** Of several the first: whoever may not be given another is told of row by row. */
  readonly task: string;
  /** What stands there, where it is only one. */
  readonly before?: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (work: Work) => void;
};

/** What an act needs to know: who, how urgent, until which day, which words. */
export function WorkDialog({ act, task, before, onClose, onDone }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const [value, setValue] = useState(before ?? (act === 'priority' ? '1' : ''));
  const save = (event: FormEvent) => {
    event.preventDefault();
    onDone({ act, value: sent(act, value) });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="work" fullWidth maxWidth="xs">
      <form onSubmit={save} noValidate>
        <DialogTitle id="work">{t(`work.${act}`)}</DialogTitle>
        <DialogContent>
          <Field {...{ act, task, value, onChange: setValue }} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shared:cancel')}</Button>
          <Button type="submit" variant="contained" disabled={act === 'assign' && value === ''}>
            {t(`work.do.${act}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Nothing written takes away what is there. */
function sent(act: WorkWithValue, value: string): Work['value'] {
  if (act === 'priority') return Number(value);
  return value.trim() === '' ? null : value.trim();
}

type FieldProps = Pick<Props, 'act' | 'task'> & { readonly value: string; readonly onChange: (value: string) => void };

function Field({ act, task, value, onChange }: FieldProps) {
  const { t } = useTranslation(['desk', 'shared']);
  const labels = { name: 'work-value', label: t(`work.value.${act}`), value, onChange };
  if (act === 'assign') return <Who {...labels} task={task} />;
  if (act === 'note') return <TextField {...labels} lines={3} max={2000} hint={t('work.noteHint')} />;
  if (act === 'followUp') return <DayField {...labels} />;
  const options = priorities.map((one, at) => [String(at), t(`priority.${one}`)] as const);
  return <Select {...labels} options={options} />;
}

type WhoProps = { readonly name: string; readonly label: string; readonly task: string } & Omit<FieldProps, 'act'>;

function Who({ task, ...labels }: WhoProps) {
  const { t } = useTranslation(['desk', 'shared']);
  const { data } = useAnswer<Static<typeof Assignees>>(`/api/tasks/${task}/assignees`);
  const people = (data?.assignees ?? []).map(
    ({ id, title, open }) => [id, t('work.load', { title, count: open })] as const,
  );
  return <Select {...labels} options={[['', t('work.choose')], ...people]} />;
}
