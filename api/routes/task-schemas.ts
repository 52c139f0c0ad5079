import Type from 'typebox';
import { firmFacts } from '../../domain/firm-beside.ts';
import { day, instant, orNull, uuid, words } from '../schemas.ts';
import { CaseView, Outcome, TaskSummary } from './case-schemas.ts';
import { View } from './view-schemas.ts';

const Titled = Type.Object({ id: words(200, 'tim/ikmib'), title: words(300, 'İKMİB') });
const Unit = Type.Object({ ...Titled.properties, short: words(300, 'İKMİB', 'What people who work there call it') });
const Assignee = Type.Object({ id: uuid('The person'), title: words(200, 'Elif Kaya') });
/** What failed and what may be done about it: only on tasks that need attention. */
const About = Type.Object({
  of: words(300, 'mail:019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:mail:1'),
  code: words(60, 'MailUnreachable'),
  outcomes: Type.Array(words(60, 'retry')),
});

export const InboxTask = Type.Object({
  id: words(300, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:review:1'),
  case: orNull(Type.Object({ id: uuid('The case'), number: words(40, 'TIM-2026-000123') })),
  process: Titled,
  step: Titled,
  firm: orNull(Type.Object({ taxNumber: words(11, '1000000018'), title: words(300, 'Örnek İhracat A.Ş.') })),
  units: Type.Array(Unit),
  openedAt: instant(),
  due: orNull(instant('Deadline or target')),
  assignee: orNull(Assignee),
  about: orNull(About),
  priority: Type.Integer({ minimum: 0, maximum: 2, description: '0 normal, 1 high, 2 urgent' }),
  followUp: orNull(day('The day on which somebody wants to look again')),
  note: orNull(words(2000, 'Firma aranacak')),
});

export const Count = Type.Object({
  count: Type.Integer({ minimum: 0, maximum: 10_000 }),
  more: Type.Boolean({ description: 'There are more than the 10,000 that are counted' }),
});

export const InboxPage = Type.Object({
  tasks: Type.Array(InboxTask),
  next: orNull(words(600, 'eyJkdWUiOiIyMDI2LTExLTI0In0', 'Give it as `after` for the next page; null at the end')),
});

/** What lists can be narrowed by. */
export const Choices = Type.Object({
  units: Type.Array(
    Type.Object({
      ...Unit.properties,
      mayShare: Type.Boolean({ description: 'A saved filter may be shared with it' }),
    }),
  ),
  processes: Type.Array(Type.Object({ ...Titled.properties, steps: Type.Array(Titled) })),
});

/** What the desk keeps about a task; applicants never see it. */
const DeskNotes = Type.Object({
  priority: Type.Integer({ minimum: 0, maximum: 2 }),
  followUp: orNull(day()),
  note: orNull(words(2000, 'Firma aranacak')),
  notedBy: orNull(Assignee),
  notedAt: orNull(instant()),
});

const Decided = Type.Object({
  by: orNull(words(300, 'Elif Kaya')),
  at: orNull(instant()),
  outcome: orNull(words(60, 'approve')),
  label: orNull(words(200, 'Onayla')),
});

const May = Type.Object(
  {
    ...{ claim: Type.Boolean(), release: Type.Boolean(), decide: Type.Boolean() },
    ...{ assign: Type.Boolean(), annotate: Type.Boolean() },
  },
  { description: 'What the asker may do at the desk; applicants have none' },
);

/** The firm as the registry told it last; beside: which fields of answers are about it, and whether they say the same. */
const FirmView = Type.Object({
  ...{ taxNumber: words(11, '1000000018'), title: words(300, 'Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi') },
  kinds: Type.Array(Type.Enum(['exporter', 'broker'])),
  active: Type.Boolean(),
  address: Type.String({ examples: ['Kimya İhtisas Sanayi Sitesi 7. Cadde No: 12, Tuzla / İstanbul'] }),
  city: Type.String({ examples: ['İstanbul'] }),
  unions: Type.Array(
    Type.Object({
      ...Unit.properties,
      ...{ registryNumber: words(40, '10001'), since: day('Member since'), active: Type.Boolean() },
    }),
  ),
  fetchedAt: instant('When the registry was asked'),
  beside: Type.Array(
    Type.Object({
      fact: Type.Enum([...firmFacts]),
      ...{ step: words(60, 'start'), field: words(60, 'kind'), differs: Type.Boolean() },
    }),
  ),
});

export const TaskView = Type.Object({
  ...TaskSummary.properties,
  state: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  outcome: orNull(words(60, 'approve')),
  assignee: orNull(Assignee),
  about: orNull(About),
  decided: orNull(Decided),
  may: orNull(May),
  desk: orNull(DeskNotes),
  firm: orNull(FirmView),
  outcomes: Type.Array(Outcome, { description: 'What the asker may choose now' }),
  views: Type.Array(View, { description: 'What is laid before the asker to read' }),
  case: orNull(CaseView),
});

export const Completed = Type.Object({
  task: words(300, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:review:1'),
  outcome: words(60, 'approve'),
  state: Type.Union([Type.Literal('done'), Type.Literal('recorded')], {
    description: 'done: the case has moved on; recorded: it will, as soon as what carries it is back',
  }),
});
