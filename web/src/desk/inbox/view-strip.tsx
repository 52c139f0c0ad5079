import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { isSame, type List } from './filter.ts';
import { ViewDialog } from './view-dialog.tsx';
import { ViewOrder } from './view-order.tsx';
import { addressOfView, type View, viewShown } from './views.ts';

type Props = { readonly list: List; readonly views: readonly View[] };

/** The lists that one goes through in a day, each with its number; whatever is shown can be kept under a name. */
export function Views({ list, views }: Props) {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  const shown = viewShown(list, views);
  const isChanged = !shown || !isSame(shown.filter, list.filter) || shown.sort !== list.sort;
  return (
    <Box component="nav" aria-label={t('views.label')} sx={{ mb: 1.5 }}>
      <Box component="ul" sx={strip}>
        {views.map((view) => (
          <li key={view.key}>
            <Link
              component={RouterLink}
              to={{ search: addressOfView(view) }}
              underline="none"
              aria-current={view === shown ? 'true' : undefined}
              sx={entry}
              title={
                view.saved?.unit
                  ? t('views.sharedBy', { unit: view.saved.unit.title, who: view.saved.owner.title })
                  : undefined
              }
            >
              {view.name} <span>{view.count}</span>
            </Link>
          </li>
        ))}
        {(isChanged || shown?.saved) && (
          <li>
            <Button size="small" onClick={() => setOpen(true)}>
              {shown?.saved?.mayEdit ? t('views.edit') : t('views.keep')}
            </Button>
            {shown?.saved && <ViewOrder views={views} shown={shown} />}
          </li>
        )}
      </Box>
      {isOpen && <ViewDialog list={list} saved={shown?.saved} onClose={() => setOpen(false)} />}
    </Box>
  );
}

const strip = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, listStyle: 'none', m: 0, p: 0 };
const entry = {
  display: 'block',
  px: 1,
  py: 0.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  color: 'text.primary',
  fontSize: '0.875rem',
  overflowWrap: 'anywhere',
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-current]': { borderColor: 'primary.main', boxShadow: 'inset 0 0 0 1px', fontWeight: 600 },
  '& span': { color: 'text.secondary', fontVariantNumeric: 'tabular-nums', fontWeight: 400 },
};
