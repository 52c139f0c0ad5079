import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';

export type Todo = {
  readonly id: string;
  readonly title: string;
  readonly about?: string | undefined;
  readonly state: 'done' | 'begun' | 'open' | 'later';
  /** Where it is done; what is done or comes later leads nowhere. */
  readonly to?: string | undefined;
};

/** U13: the whole row leads there; its state stands at its end as a word. */
export function TodoList({ todos, label }: { readonly todos: readonly Todo[]; readonly label: string }) {
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}>
      {todos.map((todo) => (
        <Row key={todo.id} {...todo} />
      ))}
    </Box>
  );
}

function Row({ title, about, state, to }: Todo) {
  const { t } = useTranslation();
  return (
    <Box component="li" sx={{ ...row, ...(to && { '&:hover, &:focus-within': { bgcolor: 'action.hover' } }) }}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        {to ? (
          <Link component={RouterLink} to={to} sx={whole}>
            {title}
          </Link>
        ) : (
          <Box sx={{ fontWeight: 600, color: state === 'later' ? 'text.secondary' : 'text.primary' }}>{title}</Box>
        )}
        {about && <Box sx={{ color: 'text.secondary', typography: 'body2' }}>{about}</Box>}
      </Box>
      <Box sx={{ ...word, ...(state === 'open' || state === 'begun' ? { fontWeight: 600 } : {}) }}>
        {t(`todo.${state}`)}
      </Box>
    </Box>
  );
}

const row = {
  ...{ position: 'relative', display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 },
  ...{ py: 1.5, px: 1, borderBottom: 1, borderColor: 'divider' },
} as const;
/** The link reaches over its row. */
const whole = { fontWeight: 600, '&::after': { content: '""', position: 'absolute', inset: 0 } } as const;
const word = { color: 'text.secondary', whiteSpace: 'nowrap' } as const;
