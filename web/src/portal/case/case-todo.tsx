import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../shared/case/types.ts';
import { type Todo, TodoList } from '../../shared/todo/todo-list.tsx';
import { Section } from '../section.tsx';

/** The steps of one sitting, or the parts of the case that wait for this person beside others: how far each is (U13). */
export function CaseTodo({ of }: { readonly of: CaseView }) {
  const { t } = useTranslation('portal');
  const steps = stepsOf(of);
  const todos = steps.length > 1 ? steps : partsOf(of);
  if (todos.length < 2) return null;
  return (
    <Section id="todo" title={t('case.todo')}>
      <TodoList {...{ todos, label: t('case.todo') }} />
    </Section>
  );
}

function stepsOf({ standing }: CaseView): readonly Todo[] {
  const now = standing.find(({ yours, recorded, wizard }) => wizard && (yours || recorded));
  if (!now?.wizard) return [];
  const { pages, at } = now.wizard;
  const present = now.recorded ? 'done' : now.begun ? 'begun' : 'open';
  return pages.map(({ title }, nth) => ({
    ...{ id: title, title, state: nth < at ? 'done' : nth > at ? 'later' : present },
    to: nth === at && now.yours ? anchorOf(now.task) : undefined,
  }));
}

function partsOf({ standing }: CaseView): readonly Todo[] {
  if (!standing.some(({ yours }) => yours)) return [];
  return standing.map(({ task, title, part, status, yours, recorded, begun }) => ({
    id: task,
    title: part ? `${part.title}: ${yours ? title : (status ?? title)}` : title,
    state: recorded ? 'done' : yours ? (begun ? 'begun' : 'open') : 'later',
    to: yours ? anchorOf(task) : undefined,
  }));
}

/** The place on the page where a task is answered. */
export const anchorOf = (task: string): string => `#${placeOf(task)}`;
export const placeOf = (task: string): string => `is-${task.replace(/[^\w-]/g, '-')}`;
