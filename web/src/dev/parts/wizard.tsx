import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Form } from '../../shared/form/types.ts';
import { stagesOf } from '../../shared/wizard/stages.ts';
import { type Draft, draftOf, nothingYet, type Starting } from '../../shared/wizard/starting.ts';
import { Wizard } from '../../shared/wizard/wizard.tsx';
import { longFirm, longName, longSentence } from './long-texts.ts';

const form: Form = [
  {
    ...{ title: longName, about: longSentence },
    fields: [
      { kind: 'text', name: 'text', label: longName, max: 60, hint: longSentence },
      { kind: 'firm', name: 'firm', label: longFirm, as: 'exporter' },
    ],
  },
  { title: longFirm, fields: [{ kind: 'yesNo', name: 'yesNo', label: longSentence }] },
];
const process = { id: 'sample', title: longName, noun: 'başvuru', startedBy: 'visitor', form };

/** The pages of a start form with a process that there is not: whatever is sent is refused. */
export function Component() {
  const { t } = useTranslation(['dev', 'firm']);
  const { page = '' } = useParams();
  const [draft, setDraft] = useState<Draft>(nothingYet);
  const says = {
    ...{ firm: longFirm, firmAbout: longSentence },
    ...{ check: t('firm:start.checkTitle'), checkAbout: longSentence, send: t('parts.act') },
  };
  const of: Starting = {
    ...{ process, base: '/dev/parts', says },
    keep: (walked) => {
      const now = draftOf(walked, draft);
      setDraft(now);
      return now;
    },
    onStarted: () => Promise.resolve(),
  };
  return <Wizard {...{ of, draft, slug: page }} stages={stagesOf({ form }, draft.answer, says)} />;
}
