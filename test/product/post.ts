import type { ReceivedMail } from '../stack/mailbox.ts';
import { eventually } from './eventually.ts';
import type { Product } from './stage.ts';

/** Waits for a mail whose subject begins so, newest first; `nth` waits for as many of them. */
export const mailTo = (product: Product, email: string, subject: string, nth = 1): Promise<ReceivedMail> =>
  eventually(
    async () => {
      const mails = await mailsTo(product, email, subject);
      return mails.length >= nth && mails[0];
    },
    `${nth === 1 ? '' : `${nth} times `}the mail “${subject}” to ${email}`,
  );

export const mailsTo = async ({ mailbox }: Product, email: string, subject = '') =>
  (await mailbox.messages(email)).filter((mail) => mail.subject.startsWith(subject));

export const tokenIn = (mail: ReceivedMail): string => {
  const found = /https?:\/\/\S+#([\w-]+)/.exec(mail.text)?.[1];
  if (!found) throw new Error(`there is no link in the mail “${mail.subject}”`);
  return found;
};
