import type { Static } from 'typebox';
import type { TaskView } from '../../../../api/routes/task-schemas.ts';

export type Task = Static<typeof TaskView>;
export type Case = NonNullable<Task['case']>;
export type Outcome = Task['outcomes'][number];
export const pathOf = (id: string): string => `/api/tasks/${encodeURIComponent(id)}`;
