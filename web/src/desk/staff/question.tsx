import { useTranslation } from 'react-i18next';
import { forget } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { Confirm } from '../../shared/page/confirm.tsx';
import { type Employee, type Member, titleOf, usePlaces } from './types.ts';

/** What an administrator may do to somebody that asks once more. */
export type Asked =
  | { readonly kind: 'take'; readonly of: Employee; readonly post: Member }
  | { readonly kind: 'close' | 'reopen' | 'remind'; readonly of: Employee };

type Props = { readonly asked: Asked; readonly onDone: (told: string) => void; readonly onClose: () => void };

export function Question({ asked, onDone, onClose }: Props) {
  const { t } = useTranslation('admin');
  const { data: places } = usePlaces();
  const named = {
    name: asked.of.name,
    email: asked.of.email,
    ...(asked.kind === 'take' && {
      role: titleOf(places?.roles, asked.post.role),
      unit: titleOf(places?.units, asked.post.unit),
    }),
  };
  return (
    <Confirm
      {...{ title: t(`staff.${asked.kind}.title`, named), act: t(`staff.${asked.kind}.act`), onClose }}
      what={async () => {
        await doIt(asked);
        await forget('/api/memberships');
      }}
      onDone={() => onDone(t(`staff.${asked.kind}.done`, named))}
    >
      {t(`staff.${asked.kind}.about`, named)}
    </Confirm>
  );
}

function doIt(asked: Asked): Promise<unknown> {
  const { of } = asked;
  switch (asked.kind) {
    case 'take':
      return call('DELETE', `/api/memberships/${asked.post.id}`);
    case 'close':
      return call('PUT', `/api/accounts/${of.id}/closure`);
    case 'reopen':
      return call('DELETE', `/api/accounts/${of.id}/closure`);
    case 'remind':
      return call('POST', '/api/invitations', { body: invitationOf(of) });
  }
}

/** Inviting again sends a new link; the account keeps the name that it has. */
function invitationOf({ name, email, posts }: Employee) {
  const words = name.split(' ');
  return {
    ...{ email, firstName: words.slice(0, -1).join(' ') || name, lastName: words.at(-1) ?? name },
    roles: posts.map(({ role, unit }) => ({ role, unit })),
  };
}
