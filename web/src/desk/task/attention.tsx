import { useTranslation } from 'react-i18next';
import { Section } from './section.tsx';
import type { Task } from './types.ts';

/** What the system could not finish by itself: for operators, who try again or leave it. */
export function Attention({ task: { about, case: of } }: { readonly task: Task }) {
  const { t } = useTranslation('desk');
  if (!about) return null;
  const mail = of?.mails.find(({ id }) => about.of === `mail:${id}` || about.of === id);
  return (
    <Section title={t('attention.title')}>
      <p>{mail ? t('attention.mail', { subject: mail.subject }) : t('attention.work', { of: about.of })}</p>
      <p>{t('attention.code', { code: about.code })}</p>
    </Section>
  );
}
