import type { Applicant } from './facts.ts';

/** The account that has the applicant's e-mail address already: approval adds the firm to it. */
export type Account = { readonly name: string; readonly nationalId: string | null };

/** What whoever decides should know of the applicant's account; nothing where there is none yet. */
export function accountNotice({ nationalId }: Applicant, account: Account | undefined): string | undefined {
  if (!account) return undefined;
  const told = `Bu e-posta adresiyle ${account.name} adına bir hesap var; onaylarsanız firma bu hesaba eklenir.`;
  if (account.nationalId === nationalId) return told;
  const kept = account.nationalId === null ? 'kayıtlı değil' : masked(account.nationalId);
  return `${told} T.C. kimlik numarası aynı değil: hesapta ${kept}, başvuruda ${masked(nationalId)}. Onaylamadan önce başvuranın kim olduğunu belgelerden doğrulayın.`;
}

/** Enough to compare with a document, too little to copy. */
const masked = (number: string) => `${number.slice(0, 3)}*****${number.slice(-3)}`;
