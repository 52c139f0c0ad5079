import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from '../../shared/case/history.tsx';
import { MailList } from '../../shared/case/mail-list.tsx';
import { ProcessDiagram } from '../../shared/diagram/process-diagram.tsx';
import { useCourse } from './course.ts';
import { Folded } from './section.tsx';
import type { Case } from './types.ts';

/** Where the case stands in its process, what was mailed, and everything that happened. */
export function Happened({ of }: { readonly of: Case }) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState<Readonly<Record<string, boolean>>>({});
  const folded = (name: 'history' | 'diagram' | 'mails', children: () => React.ReactNode) => (
    <Folded title={t(`task.${name}`)} onOpen={(isOpen) => setOpen((before) => ({ ...before, [name]: isOpen }))}>
      {open[name] && children()}
    </Folded>
  );
  return (
    <>
      {folded('history', () => (
        <History caseId={of.id} />
      ))}
      {folded('diagram', () => (
        <Course of={of} />
      ))}
      {folded('mails', () => (
        <MailList mails={of.mails} />
      ))}
    </>
  );
}

function Course({ of }: { readonly of: Case }) {
  return <ProcessDiagram process={of.process.id} {...useCourse(of)} />;
}
