import type { Projections } from '../../workflows/kit/contract.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { closeCase } from './close-case.ts';
import { closeTask } from './close-task.ts';
import { openAttention } from './open-attention.ts';
import { openTask } from './open-task.ts';
import { listParts } from './parts.ts';

/** The rows that people see follow the workflow: each of these is one short transaction that may be repeated. */
export function createProjections(deps: CaseDependencies): Projections {
  return {
    openTask: (task) => openTask(deps, task),
    closeTask: (task) => closeTask(deps, task),
    closeCase: (input) => closeCase(deps, input),
    openAttention: (task) => openAttention(deps, task),
    listParts: (input) => listParts(deps, input),
  };
}
