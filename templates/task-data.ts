import { type Institution, institutions } from '../domain/institutions.ts';
import { digestMail, type Notification } from '../domain/notifications.ts';
import { formatDate, formatLongDate, formatTime } from '../domain/text.ts';
import type { BaseUrls } from './brand.ts';

export type TaskTold = {
  readonly id: string;
  readonly kind: Notification;
  readonly number: string;
  readonly step: string;
  readonly firm: string | null;
  readonly units: readonly string[];
  readonly due: Date | null;
  /** Who has it, where that is somebody else than the reader. */
  readonly assignee: string | null;
  /** Who assigned it. */
  readonly by: string | null;
};
type Told = {
  readonly institution: Institution;
  readonly mail: string;
  readonly name: string;
  readonly tasks: readonly TaskTold[];
};

/** So many are named; the list has all. */
const most = 20;

/** What mails about tasks may name: the one task, or the list of them by kind. The morning's mail is always a list. */
export function taskData({ institution, mail, name, tasks }: Told, baseUrls: BaseUrls) {
  const { zone } = institutions[institution];
  const desk = `${baseUrls[institution]}/desk`;
  const [first] = tasks;
  const one = tasks.length === 1 &&
    mail !== digestMail && {
      ...first!,
      due: first!.due ? dueIn(first!.due, zone) : false,
      firm: first!.firm ?? false,
      assignee: first!.assignee ?? false,
    };
  return {
    person: { name },
    ...{ count: tasks.length, one, by: first?.by ?? 'Bir koordinatör' },
    sections: sectionsOf(tasks, zone),
    address: one ? `${desk}/tasks/${encodeURIComponent(one.id).replaceAll('%3A', ':')}` : desk,
    settings: `${desk}/notifications`,
  };
}

const titles: { readonly [kind in Notification]: string } = {
  assigned: 'Size atanan işler',
  dueSoon: 'Son tarihine bir iş günü kalan işler',
  overdue: 'Geciken işler',
  unclaimed: 'Kimsenin üstlenmediği geciken işler',
};

function sectionsOf(tasks: readonly TaskTold[], zone: string) {
  const kinds = Map.groupBy(tasks, ({ kind }) => kind);
  return (Object.keys(titles) as Notification[])
    .filter((kind) => kinds.has(kind))
    .map((kind) => {
      const some = kinds.get(kind)!;
      const rows = some.slice(0, most).map((task) => ({ number: task.number, words: wordsOf(task, zone) }));
      return { title: titles[kind], rows, more: Math.max(some.length - most, 0) };
    });
}

const wordsOf = ({ step, firm, due, assignee }: TaskTold, zone: string): string =>
  [step, firm, due && `son tarih ${formatDate(due, zone)}`, assignee && `üstlenen ${assignee}`]
    .filter(Boolean)
    .join(', ');

/** The end of a day needs no time. */
function dueIn(due: Date, zone: string): string {
  const time = formatTime(due, zone);
  return time === '23:59' ? `${formatLongDate(due, zone)} günü sonu` : `${formatLongDate(due, zone)}, saat ${time}`;
}
