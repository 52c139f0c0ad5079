import Type from 'typebox';
import { instant, orNull, uuid, words } from '../schemas.ts';
import { View } from './view-schemas.ts';

const Titled = Type.Object({ id: words(200, 'approved'), title: words(300, 'Onaylandı') });
const Firm = Type.Object({ taxNumber: words(11, '1000000018'), title: words(300, 'Örnek İhracat A.Ş.') });

const summaryMembers = {
  id: uuid('The case'),
  number: words(40, 'TIM-2026-000123'),
  institution: words(20, 'tim'),
  process: Type.Object({
    id: words(60, 'membershipApplication'),
    title: words(200, 'Online İşlemler üyelik başvurusu'),
    noun: words(40, 'başvuru'),
  }),
  state: Type.Union([Type.Literal('starting'), Type.Literal('open'), Type.Literal('ended')]),
  ending: orNull(Titled),
  firm: orNull(Firm),
  openedAt: instant(),
  endedAt: orNull(instant()),
};
export const CaseSummary = Type.Object(summaryMembers);
export const Resendable = Type.Object({
  ...summaryMembers,
  resend: orNull(words(100, 'q83vEjRWeJC-q83v', 'Lets the instructions be sent again; it opens nothing')),
  due: orNull(instant('Until when the first step waits')),
});

export const Outcome = Type.Object({
  id: words(60, 'approve'),
  label: words(200, 'Onayla'),
  confirm: Type.Optional(words(1000, 'Bu seçimden sonra imza türü değiştirilemez.')),
  form: Type.Array(Type.Unsafe<object>({ type: 'object', description: 'A field or a page of the form language' })),
  back: Type.Boolean({ description: 'It leads to an earlier page of the same form' }),
  closed: orNull(words(500, 'Önce her dilekçeyi indirin.', 'What has to be done first; null where it can be chosen')),
});

const taskMembers = {
  task: words(300, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:review:1'),
  step: words(60, 'review'),
  title: words(200, 'Üyelik başvurusunu inceleyin'),
  part: orNull(Titled),
  openedAt: instant(),
  due: orNull(instant('After this nothing is accepted')),
  target: orNull(instant('By when it should be done')),
  why: orNull(words(2000, 'Başlangıç 21.11.2026 11:30; süre 2 iş günü; hafta sonları sayılmadı.')),
};
const Unit = Type.Object({
  ...{ id: words(60, 'tim/ikmib'), short: words(300, 'İKMİB') },
  title: words(300, 'İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği'),
});
const WizardPage = Type.Object({ title: words(200, 'Belgeleri yükleyin'), steps: Type.Array(words(60, 'papers')) });
export const WizardPages = Type.Array(WizardPage, { description: 'Steps that are pages of one form, in this order' });
const WizardAt = Type.Object({ pages: WizardPages, at: Type.Integer({ minimum: 0, description: 'Counted from 0' }) });
const Missing = Type.Object({
  ...{ field: words(200, 'petition'), title: words(300, 'Üyelik dilekçesi') },
  why: Type.String({ maxLength: 2000, examples: ['Dilekçede firma kaşesi yok.'] }),
});
export const TaskSummary = Type.Object(taskMembers);
const standingMembers = {
  ...taskMembers,
  about: orNull(words(1000, 'Her dilekçeyi imzalayıp kaşeleyin.', 'What whoever does it should know')),
  status: orNull(words(200, 'üyelik şubesinde inceleniyor', 'What is said of it to those who only wait')),
  yours: Type.Boolean({ description: 'It waits for the asker' }),
  begun: Type.Boolean({ description: 'It waits for the asker, who has uploaded something for it' }),
  recorded: Type.Boolean({ description: 'It was the asker’s turn; the answer is on record and will be carried out' }),
  with: Type.Array(words(300, 'İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği')),
  units: Type.Array(Unit, { description: 'The units that have it' }),
  wizard: orNull(WizardAt),
};
export const OwnCase = Type.Object({ ...summaryMembers, standing: Type.Array(Type.Object(standingMembers)) });
export const Standing = Type.Object({
  ...standingMembers,
  missing: Type.Array(Missing, { description: 'What was asked for once more, each with what is missing of it' }),
  outcomes: Type.Array(Outcome, { description: 'What the asker may choose now' }),
  views: Type.Array(View, { description: 'What is laid before the asker to read for it' }),
});

const GivenField = Type.Object({
  name: words(60, 'taxNumber'),
  label: words(300, 'Vergi numarası'),
  kind: words(40, 'firm'),
  value: Type.Unknown(),
  shown: orNull(Type.String({ examples: ['İhracatçı Firma Yetkilisiyim'], description: 'As people read it' })),
});
const Given = Type.Object({
  step: words(60, 'review'),
  part: orNull(Titled),
  title: words(200, 'Üyelik başvurusunu inceleyin'),
  outcome: words(60, 'approve'),
  label: words(200, 'Onayla'),
  by: words(200, 'Elif Kaya'),
  at: instant(),
  fields: Type.Array(GivenField),
});

/** The field for which a file is handed over. */
export const askedFor = {
  outcome: words(60, 'send'),
  field: words(60, 'petition'),
  entry: Type.Optional(words(60, 'tim/ikmib', 'Which of them, where the field asks for one each')),
};

export const Document = Type.Object({
  id: uuid('The document'),
  direction: Type.Union([Type.Literal('in'), Type.Literal('out')]),
  name: words(60, 'petition'),
  entry: orNull(words(60, 'tim/ikmib', 'For which entry, where the field asks for one each')),
  title: words(300, 'Üyelik dilekçesi'),
  part: orNull(Titled),
  number: orNull(words(60, 'TIM-B-2026-000042')),
  fileName: words(200, 'dilekce.pdf'),
  type: words(100, 'application/pdf'),
  bytes: Type.Integer({ minimum: 0 }),
  sent: Type.Boolean({ description: 'Part of an answer, or issued' }),
  fetched: Type.Boolean({ description: 'Issued, and downloaded by those whose case it is' }),
  at: instant(),
});

const MailState = Type.Union([
  Type.Literal('queued'),
  Type.Literal('sending'),
  Type.Literal('sent'),
  Type.Literal('parked'),
  Type.Literal('voided'),
]);
const Mail = Type.Object({
  id: words(200, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:mail:1'),
  name: words(60, 'instructions'),
  subject: words(300, 'Üyelik başvurunuz için yapılacaklar'),
  state: MailState,
  madeAt: instant(),
  sentAt: orNull(instant()),
});

const Capacity = Type.Object({
  ...Firm.properties,
  as: Type.Enum(['exporter', 'broker']),
  by: orNull(words(300, 'Güneş Yolu Gümrük Müşavirliği', 'The asker’s own firm, where they act by proxy')),
});

export const CaseView = Type.Object({
  ...summaryMembers,
  actingFor: orNull(Capacity),
  standing: Type.Array(Standing, { description: 'Where it stands, who has it, until when and why' }),
  notices: Type.Array(words(1000, 'Bu e-posta adresiyle Ayşe Yılmaz adına bir hesap var.'), {
    description: 'What whoever decides should know first; applicants are told nothing',
  }),
  answers: Type.Array(Given),
  documents: Type.Array(Document),
  mails: Type.Array(Mail),
  views: Type.Array(View, { description: 'What the case lays before everybody who may see it' }),
});

export const CaseEvent = Type.Object({
  seq: Type.Integer({ minimum: 1 }),
  at: instant(),
  kind: words(60, 'taskClosed'),
  sentence: words(2000, 'Üyelik başvurusunu inceleyin: Elif Kaya “Onayla” dedi.'),
  walked: orNull(
    Type.Object(
      { step: words(60, 'review'), outcome: words(60, 'approve') },
      { description: 'The arrow of the process that was walked with it' },
    ),
  ),
  hash: Type.String({ pattern: '^[0-9a-f]{64}$', examples: ['0'.repeat(64)] }),
});
