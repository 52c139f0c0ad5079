import { useTranslation } from 'react-i18next';
import type { Static } from 'typebox';
import type { OwnCase as Shape } from '../../../../api/routes/case-schemas.ts';
import { useAnswer } from '../../shared/asking.ts';
import { withQuery } from '../../shared/http.ts';
import { type Todo, TodoList } from '../../shared/todo/todo-list.tsx';
import { lastMinute, longDate } from '../../shared/when.ts';
import { Section } from '../section.tsx';

type OwnCase = Static<typeof Shape>;

/** What waits for whoever is at home, over all of their cases; nothing where nothing does. */
export function HomeTodo() {
  const { t } = useTranslation(['portal', 'shared']);
  const { data } = useAnswer<{ readonly cases: readonly OwnCase[] }>(withQuery('/api/cases', { turn: 'mine' }));
  const until = (due: string | null) => due && t('home.until', { date: longDate(lastMinute(due)) });
  const todos = (data?.cases ?? []).flatMap(({ id, number, process, firm, standing }) =>
    standing
      .filter(({ yours }) => yours)
      .map(({ task, title, part, due, begun }): Todo => {
        const about = [number, process.title, firm?.title, part?.title, until(due)].filter(Boolean).join(' · ');
        return { id: task, title, about, to: `/cases/${id}`, state: begun ? 'begun' : 'open' };
      }),
  );
  if (todos.length === 0) return null;
  return (
    <Section id="todo" title={t('home.todo')}>
      <TodoList {...{ todos, label: t('home.todo') }} />
    </Section>
  );
}
