import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Startable, Starting } from '../../shared/wizard/starting.ts';
import { keepDraft, keepSent } from './draft.ts';
import { KeptHere } from './kept-here.tsx';

export const sentSlug = 'gonderildi';

/** Signing up: kept on this device until it is sent, and then told by mail what to do. */
export function useSigningUp(process: Startable): Starting {
  const { t } = useTranslation('portal');
  const go = useNavigate();
  return {
    process,
    base: '/signup',
    says: {
      ...{ firm: t('signup.firmTitle'), firmAbout: t('signup.firmAbout') },
      ...{ check: t('signup.checkTitle'), checkAbout: t('signup.checkAbout'), send: t('signup.send') },
    },
    keep: keepDraft,
    onStarted: async ({ id, number, resend, due }, answer, fields) => {
      const mail = fields.find(({ kind }) => kind === 'email');
      const email = mail ? String(answer[mail.name] ?? '') || null : null;
      keepSent({ id, number, resend, due, email, noun: process.noun });
      await go(`/signup/${sentSlug}`, { replace: true });
    },
    below: <KeptHere />,
  };
}
