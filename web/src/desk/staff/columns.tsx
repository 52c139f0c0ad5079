import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../shared/list/list.tsx';
import { date } from '../../shared/when.ts';
import type { Asked } from './question.tsx';
import { type Employee, titleOf, usePlaces } from './types.ts';

type Props = { readonly onAsk: (asked: Asked) => void; readonly onGive: (to: Employee) => void };

export function useColumns({ onAsk, onGive }: Props): readonly Column<Employee>[] {
  const { t } = useTranslation('admin');
  return [
    { name: 'name', title: t('staff.who'), of: (one) => <Who {...one} /> },
    { name: 'roles', title: t('staff.roles'), of: (one) => <Posts {...{ of: one, onAsk }} /> },
    { name: 'state', title: t('staff.state'), of: (one) => t(`staff.is.${stateOf(one)}`) },
    { name: 'act', title: t('acts'), of: (one) => <Acts {...{ of: one, onAsk, onGive }} /> },
  ];
}

const stateOf = ({ closed, signedUp }: Employee) => (closed ? 'closed' : signedUp ? 'active' : 'invited');

function Who({ name, email }: Employee) {
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>{name}</Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {email}
      </Typography>
    </>
  );
}

function Posts({ of, onAsk }: { readonly of: Employee; readonly onAsk: Props['onAsk'] }) {
  const { t } = useTranslation('admin');
  const { data: places } = usePlaces();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {of.posts.map((post) => {
        const [role, unit] = [titleOf(places?.roles, post.role), titleOf(places?.units, post.unit)];
        return (
          <Box component="li" key={post.id} sx={{ mb: 0.5 }}>
            {role}, {unit}{' '}
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
              {t('staff.since', { day: date(post.since) })}
            </Typography>{' '}
            <Button
              size="small"
              aria-label={t('staff.takeOf', { name: of.name, role, unit })}
              onClick={() => onAsk({ kind: 'take', of, post })}
            >
              {t('staff.take.act')}
            </Button>
          </Box>
        );
      })}
    </Box>
  );
}

function Acts({ of, onAsk, onGive }: Props & { readonly of: Employee }) {
  const { t } = useTranslation('admin');
  const asks = of.closed ? (['reopen'] as const) : of.signedUp ? (['close'] as const) : (['remind', 'close'] as const);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {!of.closed && (
        <Button size="small" aria-label={t('staff.giveTo', { name: of.name })} onClick={() => onGive(of)}>
          {t('staff.give')}
        </Button>
      )}
      {asks.map((kind) => (
        <Button
          key={kind}
          size="small"
          aria-label={`${of.name}: ${t(`staff.${kind}.act`)}`}
          onClick={() => onAsk({ kind, of })}
        >
          {t(`staff.${kind}.act`)}
        </Button>
      ))}
    </Box>
  );
}
