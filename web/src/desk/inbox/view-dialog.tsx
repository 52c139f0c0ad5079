import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { Select } from '../../shared/form/select.tsx';
import { TextField } from '../../shared/form/text-field.tsx';
import { call } from '../../shared/http.ts';
import { Refused } from '../../shared/page/refused.tsx';
import { badgesPath } from '../badges.ts';
import { useChoices } from './choices.ts';
import { addressOf, askedOf, type List } from './filter.ts';
import { type Saved, savedPath } from './views.ts';

type Props = { readonly list: List; readonly saved: Saved | undefined; readonly onClose: () => void };

/** Keeps what is shown under a name, for oneself or for a unit; one's own is renamed, changed or removed here. */
export function ViewDialog({ list, saved, onClose }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const own = saved?.mayEdit ? saved : undefined;
  const [name, setName] = useState(own?.name ?? '');
  const [unit, setUnit] = useState(own?.unit?.id ?? '');
  const { act, isActing, problem } = useAct();
  const { keep, remove } = useKeeping(list, own);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void act(() => keep(name, unit === '' ? null : unit).then(onClose));
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="view-dialog" fullWidth maxWidth="xs">
      <form onSubmit={save} noValidate>
        <DialogTitle id="view-dialog">{own ? t('views.edit') : t('views.keep')}</DialogTitle>
        <DialogContent>
          <Refused problem={problem} />
          <TextField
            {...{ name: 'view-name', label: t('views.name'), value: name, onChange: setName, max: 100 }}
            hint={t('views.about')}
          />
          <SharedWith {...{ unit, own, onChange: setUnit }} />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap' }}>
          {own && (
            <Button color="error" onClick={() => void act(() => remove().then(onClose))} sx={{ mr: 'auto' }}>
              {t('views.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isActing || name.trim() === ''}>
            {t('views.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type Sharing = { readonly unit: string; readonly own: Saved | undefined; readonly onChange: (unit: string) => void };

function SharedWith({ unit, own, onChange }: Sharing) {
  const { t } = useTranslation(['desk', 'shared']);
  const { data: choices } = useChoices();
  const units = (choices?.units ?? []).filter(({ id, mayShare }) => mayShare || id === own?.unit?.id);
  return (
    <Select
      {...{ name: 'view-unit', label: t('views.with'), value: unit, onChange }}
      options={[['', t('views.onlyMe')], ...units.map(({ id, title }) => [id, title] as const)]}
    />
  );
}

function useKeeping(list: List, own: Saved | undefined) {
  const go = useNavigate();
  const { filter, sort } = list;
  const anew = () => forget(savedPath, badgesPath);
  return {
    keep: async (name: string, unit: string | null) => {
      const body = { name: name.trim(), filter: askedOf(filter), sort, unit };
      const saved = own
        ? await call<Saved>('PUT', `${savedPath}/${own.id}`, { body: { ...body, version: own.version } })
        : await call<Saved>('POST', savedPath, { body });
      await anew();
      await go({ search: addressOf(filter, sort, saved.id) }, { replace: true });
    },
    remove: async () => {
      await call('DELETE', `${savedPath}/${own!.id}`);
      await anew();
      await go({ search: addressOf(filter, sort) }, { replace: true });
    },
  };
}
