/** Mails outside a case: to a person, about their account. */
export const accountMails = {
  passwordLink: { subject: 'Şifrenizi Oluşturun', link: 'password' },
  invitation: { subject: 'Hesabınız açıldı: Şifrenizi Oluşturun', link: 'password' },
  passwordChanged: { subject: 'Şifreniz değiştirildi' },
  loginLocked: { subject: 'Hesabınıza giriş bir süre durduruldu' },
  webhookOff: { subject: 'Bildirim adresi kapatıldı', about: 'webhook' },
  taskAssigned: { subject: 'Size iş atandı', about: 'tasks' },
  taskDueSoon: { subject: 'Son tarihi yaklaşan işiniz var', about: 'tasks' },
  taskOverdue: { subject: 'Geciken işiniz var', about: 'tasks' },
  taskUnclaimed: { subject: 'Kimsenin üstlenmediği geciken iş var', about: 'tasks' },
  taskDigest: { subject: 'Günün iş özeti', about: 'tasks' },
} as const satisfies Record<
  string,
  { readonly subject: string; readonly link?: 'password'; readonly about?: 'webhook' | 'tasks' }
>;

export type AccountMail = keyof typeof accountMails;
export const isAccountMail = (name: string): name is AccountMail => Object.hasOwn(accountMails, name);

/** Mails about tasks are written anew for each attempt: they tell of what still holds then. */
export const isTaskMail = (name: string): boolean =>
  isAccountMail(name) && 'about' in accountMails[name] && accountMails[name].about === 'tasks';

export type AccountData = {
  readonly person: { readonly name: string };
  /** When what the mail tells happened. */
  readonly at: Date;
  /** What a staff member is, and where. */
  readonly roles: readonly { readonly role: string; readonly unit: string }[];
  readonly link?: string;
  /** The address of a unit's software that receives nothing any more. */
  readonly webhook?: { readonly unit: string; readonly host: string; readonly since: Date };
};
