import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { asking, forget, useAnswer } from '../../shared/asking.ts';
import type { namedIn } from '../../shared/firms/firms.ts';
import { call, withQuery } from '../../shared/http.ts';
import { Refused } from '../../shared/page/refused.tsx';
import { dateTime } from '../../shared/when.ts';
import type { Copy } from './types.ts';

const soon = 1_500;
const copies = '/api/customs-declarations/copy';
const lists = '/api/customs-declarations?';

/** How old the copy is; while it is being fetched it is looked at again and again, and then the list is. */
export function useCopy(named: ReturnType<typeof namedIn>) {
  const path = withQuery(copies, named);
  const { data: copy } = useAnswer<Copy>(path, { every: (seen) => (seen?.isRefreshing ? soon : undefined) });
  const shown = useRef<string | null>(undefined);
  useEffect(() => {
    if (!copy) return;
    if (shown.current !== undefined && shown.current !== copy.fetchedAt) void forget(lists);
    shown.current = copy.fetchedAt;
  }, [copy]);
  const refresh = async () => {
    const told = await call<Partial<Copy>>('POST', copies, { body: named });
    asking.setQueryData<Copy>([path], (before) => before && { ...before, ...told });
  };
  return { copy, refresh };
}

type Props = { readonly copy: Copy | undefined; readonly refresh: () => Promise<void> };

/** “e-birlik verisi: 26.11.2026 14:05”, the button that has it fetched again, and why that did not work. */
export function CopyAge({ copy, refresh }: Props) {
  const { t } = useTranslation('firm');
  const { act, isActing, problem } = useAct();
  if (!copy) return null;
  const { fetchedAt, isRefreshing } = copy;
  return (
    <Box sx={{ mb: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {fetchedAt !== null && t('declarations.asOf', { at: dateTime(fetchedAt) })}{' '}
          {isRefreshing && t('declarations.fetching')}
        </Box>
        <Button size="small" disabled={isRefreshing || isActing} onClick={() => void act(refresh)}>
          {t('declarations.refresh')}
        </Button>
      </Box>
      {copy.problem !== null && (
        <Alert severity="warning" variant="outlined" sx={{ mt: 1 }}>
          {t(`declarations.problems.${copy.problem}`)} {fetchedAt !== null && t('declarations.oldStays')}
        </Alert>
      )}
      <Refused problem={problem} />
    </Box>
  );
}
