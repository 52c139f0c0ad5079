import { note, text } from '../../domain/form/index.ts';
import { defineProcess } from '../../domain/process.ts';
import { years } from '../../domain/span.ts';

export const twofoldRequest = defineProcess({
  id: 'twofoldRequest',
  institution: 'tim',
  title: 'İki imzalı talep',
  noun: 'talep',
  about: 'Two people decide one after the other.',
  start: { by: 'applicant', to: 'check', form: [text('subject', 'Konu', { max: 100 })] },
  steps: {
    check: {
      title: 'Talebi inceleyin',
      by: 'supportAgent',
      at: 'institution',
      outcomes: { pass: { label: 'Uygun', to: 'sign', form: [note('remark', 'Görüş')] } },
    },
    sign: {
      title: 'Talebi onaylayın',
      by: 'supportAgent',
      at: 'institution',
      outcomes: { agree: { label: 'Onayla', to: 'agreed' } },
    },
  },
  ends: { agreed: 'Onaylandı' },
  keeps: { agreed: years(1) },
});
