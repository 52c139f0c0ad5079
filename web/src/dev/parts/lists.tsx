import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../shared/http.ts';
import { type Column, List } from '../../shared/list/list.tsx';
import { longFirm, longName, longSentence, longWord } from './long-texts.ts';

type Row = { readonly id: string; readonly who: string; readonly what: string };

const rows: readonly Row[] = [
  { id: '1', who: longName, what: longFirm },
  { id: '2', who: 'Elif Kaya', what: longWord },
];
const away = new Problem(0, { code: 'Unreachable' });

/** A list on its way, refused, empty and filled. */
export function Lists() {
  const { t } = useTranslation('dev');
  const columns: readonly Column<Row>[] = [
    { name: 'who', title: t('parts.who'), of: ({ who }) => who },
    { name: 'what', title: t('parts.what'), of: ({ what }) => what },
    { name: 'act', title: t('parts.act'), of: ({ who }) => <Button size="small">{who.split(' ')[0]}</Button> },
  ];
  const shown = { columns, keyOf: ({ id }: Row) => id, empty: longSentence };
  return (
    <>
      <Typography variant="h3">{t('parts.loading')}</Typography>
      <List<Row> {...{ ...shown, label: t('parts.loading'), rows: undefined }} />
      <Typography variant="h3">{t('parts.refused')}</Typography>
      <List<Row>
        {...{ ...shown, label: t('parts.refused'), rows: undefined, problem: away }}
        onRetry={() => undefined}
      />
      <Typography variant="h3">{t('parts.empty')}</Typography>
      <List<Row> {...{ ...shown, label: t('parts.empty'), rows: [] }} />
      <Typography variant="h3">{t('parts.filled')}</Typography>
      <List<Row> {...{ ...shown, label: t('parts.filled'), rows }} />
    </>
  );
}
