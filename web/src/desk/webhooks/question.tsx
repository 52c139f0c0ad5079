import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { forget } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { Confirm } from '../../shared/page/confirm.tsx';
import type { FreshWebhook, Webhook } from './types.ts';

type Asked = 'renew' | 'pause' | 'resume' | 'remove';
const requests: { readonly [act in Asked]: readonly [method: string, under: string] } = {
  renew: ['POST', '/secret'],
  pause: ['PUT', '/pause'],
  resume: ['DELETE', '/pause'],
  remove: ['DELETE', ''],
};

type Props = {
  readonly act: Asked;
  readonly webhook: Webhook;
  /** A new secret comes with it, where one was asked for. */
  readonly onDone: (fresh: FreshWebhook | undefined) => void;
  readonly onClose: () => void;
};

export function Question({ act, webhook: { id, url }, onDone, onClose }: Props) {
  const { t } = useTranslation('admin');
  const fresh = useRef<FreshWebhook>(undefined);
  const what = async () => {
    const [method, under] = requests[act];
    fresh.current = await call<FreshWebhook | undefined>(method, `/api/webhooks/${id}${under}`);
    await forget('/api/webhooks');
  };
  return (
    <Confirm
      {...{ title: t(`webhooks.${act}.title`, { url }), act: t(`webhooks.${act}.act`), what, onClose }}
      onDone={() => onDone(fresh.current)}
    >
      {t(`webhooks.${act}.about`)}
    </Confirm>
  );
}
