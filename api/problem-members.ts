import type { ProblemCode } from '../domain/errors.ts';

const text = (description: string) => ({ type: 'string', description });
const instant = { type: ['string', 'null'], format: 'date-time' };
const anything = (description: string) => ({ description });

/** What some refusals tell beside the standard members. */
export const problemMembers = {
  decided: {
    type: 'object',
    description: 'AlreadyDecided: who was first, when, and with what; for applicants the desk, not the person',
    required: ['by', 'at', 'outcome', 'label'],
    properties: {
      by: { type: ['string', 'null'] },
      at: instant,
      outcome: { type: ['string', 'null'] },
      label: { type: ['string', 'null'] },
    },
  },
  by: { type: ['string', 'null'], description: 'ClaimedByOther: who has it' },
  due: { ...instant, description: 'DeadlinePassed: since when' },
  typed: anything('409 of what somebody wrote: the same again, so that nothing is lost'),
  draft: anything('Changed: the draft that stands there now'),
  current: anything('Changed: what stands there now'),
  count: { type: 'integer', description: 'MoreThanExpected: how many there are' },
  scope: text('ScopeMissing: what the token lacks'),
  absence: text('AlreadyAbsent: the absence that stands in the way'),
  file: text('FileRefused: why, for programs'),
  goTo: text('Links: where to go on'),
  membership: text('FirmUnknown: where firms become members'),
} as const;

type Members = { readonly [name in keyof typeof problemMembers]?: unknown };
const decided = { by: 'Elif Kaya', at: '2026-11-21T11:32:00.000Z', outcome: 'approve', label: 'Onayla' };
const fields = [{ at: '/body/note', say: 'En fazla 2000 karakter yazın.' }];

const examples: { readonly [code in ProblemCode]?: Members & { readonly fields?: typeof fields } } = {
  Unfit: { fields },
  AlreadyDecided: { decided, typed: { outcome: 'reject', answer: { reason: 'Kaşe okunmuyor.' } } },
  ClaimedByOther: { by: 'Elif Kaya' },
  DeadlinePassed: { due: '2026-11-20T20:59:59.999Z' },
  Changed: { current: { version: 4 }, typed: { note: 'Firma aranacak' } },
  MoreThanExpected: { count: 1_240 },
  ScopeMissing: { scope: 'tasks:work' },
  AlreadyAbsent: { absence: '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11' },
  FileRefused: { file: 'encrypted' },
  LinkUsed: { goTo: '/login' },
  LinkExpired: { goTo: '/login' },
  LinkVoided: { goTo: '/login' },
  FirmUnknown: { membership: 'https://uyelik.tim.org.tr' },
};

export const membersOf = (code: ProblemCode) => examples[code] ?? {};
