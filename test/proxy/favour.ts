import { text } from '../../domain/form/index.ts';
import { defineProcess } from '../../domain/process.ts';
import { days } from '../../domain/span.ts';

/** Something that brokers do for exporters; it stands for all that later processes let them do. */
export const favour = defineProcess({
  id: 'favour',
  institution: 'tim',
  title: 'İyilik',
  noun: 'talep',
  about: 'Only for this test.',
  start: { by: 'applicant', form: [text('what', 'Ne')], to: 'waiting' },
  steps: { waiting: { title: 'Bekleniyor', by: 'secretariatClerk', outcomes: { do: { label: 'Yap', to: 'done' } } } },
  ends: { done: 'Yapıldı' },
  keeps: { done: days(1) },
});
