import { useState } from 'react';
import type { Static } from 'typebox';
import type { BatchAsked } from '../../../../api/casework/batch-asked.ts';
import type { BatchView } from '../../../../api/casework/work-schemas.ts';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { badgesPath } from '../badges.ts';

export type Work = Pick<BatchAsked, 'act' | 'value'>;
export type Chosen = Pick<BatchAsked, 'tasks' | 'filter' | 'expect'>;
type Result = Static<typeof BatchView>;
export type Batch = ReturnType<typeof useBatch>;

const path = '/api/task-batches';

/** What is done to rows, one or a thousand, is done in one way: told row by row where it could not be, and undone by one key (U22). */
export function useBatch() {
  const [result, setResult] = useState<Result>();
  const { act, isActing, problem, forgive } = useAct();
  const send = (address: string, body?: object) =>
    act(async () => {
      setResult(undefined);
      setResult(await call<Result>('POST', address, { body }));
      void forget('/api/tasks?', '/api/tasks/', badgesPath);
    });
  const canUndo = result?.id && result.done > 0 && result.act !== 'undo';
  return {
    ...{ result, isActing, problem },
    run: (work: Work, chosen: Chosen | undefined) => chosen && send(path, { ...work, ...chosen }),
    undo: () => canUndo && send(`${path}/${result.id}/undo`),
    close: () => {
      setResult(undefined);
      forgive();
    },
  };
}
