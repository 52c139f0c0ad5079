import type { CaseView, Given, Standing } from '../../../shared/case/types.ts';
import type { Cells, TableColumn } from '../../../shared/table/cell.tsx';

/** One part: what the case's view says of it, where it stands, and what was said of it last. */
export type Part = {
  readonly id: string;
  readonly title: string;
  readonly cells: Cells;
  readonly columns: readonly TableColumn[];
  readonly standing: Standing | undefined;
  readonly said: Given | undefined;
};

/** What applicants are told instead of a clerk's name. */
const clerk = 'Görevli';

/** A view whose rows are parts tells them in its order; the others are read as tables. */
export function partsIn({ views, standing, answers }: CaseView): readonly Part[] {
  const view = viewOfParts(views);
  if (!view) return [];
  return view.rows.map((cells) => {
    const id = String(cells['part']);
    const [first, ...columns] = view.columns;
    return {
      ...{ id, cells, columns, title: String(cells[first?.name ?? ''] ?? id) },
      standing: standing.find(({ part }) => part?.id === id),
      said: saidLast(answers.filter(({ part }) => part?.id === id)),
    };
  });
}

export const viewOfParts = (views: CaseView['views']) =>
  views.find(({ rows }) => rows.length > 0 && rows.every((cells) => typeof cells['part'] === 'string'));

/** What whoever decides wrote, unless it was answered since. */
function saidLast(answers: readonly Given[]): Given | undefined {
  const last = answers.at(-1);
  return last?.by === clerk && last.fields.length > 0 ? last : undefined;
}
