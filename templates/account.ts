/** Mails outside a case: to a person, about their account. */
export const accountMails = {
  passwordLink: { subject: 'Şifrenizi Oluşturun', link: 'password' },
  invitation: { subject: 'Hesabınız açıldı: Şifrenizi Oluşturun', link: 'password' },
  passwordChanged: { subject: 'Şifreniz değiştirildi' },
  loginLocked: { subject: 'Hesabınıza giriş bir süre durduruldu' },
  webhookOff: { subject: 'Bildirim adresi kapatıldı', about: 'webhook' },
} as const satisfies Record<
  string,
  { readonly subject: string; readonly link?: 'password'; readonly about?: 'webhook' }
>;

export type AccountMail = keyof typeof accountMails;
export const isAccountMail = (name: string): name is AccountMail => Object.hasOwn(accountMails, name);

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
