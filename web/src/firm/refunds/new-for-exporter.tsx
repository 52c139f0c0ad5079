import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addressOf, type WorkableFirm } from '../../shared/firms/firms.ts';
import { Control } from '../../shared/form/control.tsx';
import type { Field } from '../../shared/form/types.ts';

/** A broker says first for whom; from there on it acts on that exporter's card. */
export function NewForExporter({ cards }: { readonly cards: readonly WorkableFirm[] }) {
  const { t } = useTranslation('firm');
  const go = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [chosen, choose] = useState<unknown>();
  const [problem, setProblem] = useState('');
  if (cards.length === 0) return <p>{t('refunds.noCards')}</p>;
  const options = cards.map(({ key, title, taxNumber }) => ({ value: key, label: title, hint: taxNumber }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const card = cards.find(({ key }) => key === chosen);
    if (card) void go(`${addressOf(card)}/start/duesRefund`);
    else setProblem(t('refunds.chooseExporter'));
  };
  if (!isOpen)
    return (
      <Button variant="contained" sx={{ mb: 2 }} onClick={() => setOpen(true)}>
        {t('refunds.begin')}
      </Button>
    );
  return (
    <Box component="form" onSubmit={submit} noValidate sx={box}>
      <Control
        {...{ name: 'exporter', value: chosen, onChange: choose, answer: {} }}
        problems={problem && chosen === undefined ? { exporter: problem } : {}}
        field={{ kind: 'choice', name: 'exporter', label: t('refunds.forWhom'), options } as Field}
      />
      <Button type="submit" variant="contained">
        {t('refunds.begin')}
      </Button>
    </Box>
  );
}

const box = { border: 1, borderColor: 'divider', borderRadius: 1, p: 2, mb: 3, maxWidth: '36rem' };
