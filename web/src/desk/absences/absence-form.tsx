import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { fieldProblems } from '../../shared/form/refusal.ts';
import { ShortForm } from '../../shared/form/short-form.tsx';
import type { Answer, Field } from '../../shared/form/types.ts';
import { call } from '../../shared/http.ts';
import { holdsRole, type Session } from '../../shared/session.ts';
import { ColleagueField } from './colleague-field.tsx';
import type { Absence, Colleague } from './types.ts';

type Props = {
  readonly session: Session;
  readonly onDone: (absence: Absence) => void;
  readonly onClose: () => void;
};

/** One's own absence; coordinators may choose whose. */
export function AbsenceForm({ session, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { t: say } = useTranslation('admin');
  const [person, setPerson] = useState<Colleague>();
  const [substitute, setSubstitute] = useState<Colleague>();
  const [answer, setAnswer] = useState<Answer>({});
  const { act, isActing, problem } = useAct();
  const problems = fieldProblems(problem);
  const whose = { name: 'person', label: say('absences.person'), problem: problems['person'] };
  const standsIn = { name: 'substitute', label: say('absences.substitute'), problem: problems['substitute'] };
  const send = () =>
    void act(async () => {
      const body = { ...answer, person: person?.id, substitute: substitute?.id };
      const absence = await call<Absence>('POST', '/api/absences', { body });
      await forget('/api/absences', '/api/session');
      onDone(absence);
    });
  return (
    <ShortForm
      {...{ fields: useFields(person ?? own(session)), answer, onChange: setAnswer, isActing, problem, onSend: send }}
      {...{ act: say('absences.save'), own: [whose, standsIn] }}
      more={<Button onClick={onClose}>{t('cancel')}</Button>}
    >
      {holdsRole(session, 'coordinator') && (
        <ColleagueField
          {...{ ...whose, hint: say('absences.personHint'), optional: true, value: person, onChange: setPerson }}
        />
      )}
      <ColleagueField
        {...{ ...standsIn, hint: say('absences.substituteHint'), value: substitute, onChange: setSubstitute }}
      />
    </ShortForm>
  );
}

type Posts = readonly { readonly role: string; readonly title: string }[];

const own = ({ roles }: Session) => ({ posts: roles.filter(({ inPlaceOf }) => inPlaceOf === null) });

/** Which tasks is asked only of whoever has more than one role. */
function useFields({ posts }: { readonly posts: Posts }): readonly Field[] {
  const { t } = useTranslation('admin');
  const options = [...new Map(posts.map(({ role, title }) => [role, title]))].map(([value, label]) => ({
    value,
    label,
  }));
  const role: Field = {
    ...{ kind: 'choice', name: 'role', label: t('absences.role'), hint: t('absences.roleHint'), optional: true },
    options,
  };
  return [
    ...(options.length > 1 ? [role] : []),
    { kind: 'date', name: 'from', label: t('absences.from') },
    { kind: 'date', name: 'to', label: t('absences.to') },
  ];
}
