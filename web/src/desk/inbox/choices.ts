import type { Static } from 'typebox';
import type { Choices } from '../../../../api/routes/task-schemas.ts';
import { useAnswer } from '../../shared/asking.ts';

/** What lists can be narrowed by, for whoever is signed in. */
export const useChoices = () => useAnswer<Static<typeof Choices>>('/api/tasks/choices');
