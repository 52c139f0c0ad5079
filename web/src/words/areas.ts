import type admin from './tr/admin.ts';
import type desk from './tr/desk.ts';
import type dev from './tr/dev.ts';
import type firm from './tr/firm.ts';
import type portal from './tr/portal.ts';
import type shared from './tr/shared.ts';

export type Areas = {
  readonly shared: typeof shared;
  readonly firm: typeof firm;
  readonly portal: typeof portal;
  readonly desk: typeof desk;
  readonly dev: typeof dev;
  readonly admin: typeof admin;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: Areas;
  }
}
