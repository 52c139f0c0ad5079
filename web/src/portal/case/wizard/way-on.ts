import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { forget } from '../../../shared/asking.ts';
import type { CaseView, Standing } from '../../../shared/case/types.ts';
import { isWalkedBack } from '../../../shared/wizard/starting.ts';

type State = { readonly goesOn?: boolean } | null;

type Way =
  | {
      readonly kind: 'page';
      readonly standing: Standing;
      readonly goal: number | undefined;
      readonly onGoal: (page: number) => void;
      readonly onDone: () => void;
    }
  /** One page is done, and the next one is not there yet. */
  | { readonly kind: 'between' }
  | { readonly kind: 'over'; readonly isSent: boolean };

/** Which page of a wizard a case is at, if at one; whoever goes back further than one page is led there. */
export function useWayOn(of: CaseView): Way {
  const { state } = useLocation();
  const [left, leave] = useState((state as State)?.goesOn ? 'start' : undefined);
  const [goal, setGoal] = useState<number>();
  const standing = of.standing.find((one) => isPage(one) && one.yours && one.task !== left);
  const isThere = standing?.wizard?.at === goal;
  useEffect(() => {
    if (isThere) setGoal(undefined);
  }, [isThere]);
  if (standing)
    return {
      ...{ kind: 'page', standing, onGoal: setGoal },
      goal: goal !== undefined && goal < standing.wizard!.at ? goal : undefined,
      onDone: () => {
        leave(standing.task);
        void forget(`/api/cases/${of.id}`, '/api/cases?', '/api/visits');
      },
    };
  const others = of.standing.filter(({ wizard, task, with: who }) => !wizard && task !== left && !isMachine(who));
  const isBetween = left !== undefined && of.state !== 'ended' && others.length === 0;
  return isBetween ? { kind: 'between' } : { kind: 'over', isSent: left !== undefined };
}

/** A step whose pages cannot be gone back through is read with all that there is of the case. */
const isPage = ({ wizard }: Standing): boolean => wizard !== null && isWalkedBack(wizard.pages);

const isMachine = (who: readonly string[]) => who.every((one) => one === 'Sistem');
