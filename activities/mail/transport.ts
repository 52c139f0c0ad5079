import nodemailer from 'nodemailer';
import { email } from '../../domain/identifiers/email.ts';
import { MailProblem, problemOf } from './problem.ts';

export type Letter = {
  readonly messageId: string;
  readonly fromName: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly date: Date;
  readonly attachments: readonly { readonly fileName: string; readonly type: string; readonly content: Buffer }[];
};

export type Transport = {
  /** Returns once the mail server has taken the mail; throws a MailProblem otherwise. */
  send(letter: Letter): Promise<void>;
};

export type TransportOptions = {
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** For all of it, from looking the server up to its last word. */
  readonly patience?: number;
};

/** Well below the activity's own limit, so that an attempt is over before the next begins. */
const usualPatience = 15_000;

export function createTransport({ smtpUrl, mailFrom, patience = usualPatience }: TransportOptions): Transport {
  const server = nodemailer.createTransport({
    ...{ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true, socketCloseTimeout: 0 },
    ...{ dnsTimeout: patience, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
  });
  const send = async (letter: Letter) => {
    if (letter.to.length === 0 || !letter.to.every((address) => email.is(address)))
      throw new MailProblem('MailAddress');
    const signal = AbortSignal.timeout(patience);
    await server.sendMail({ ...messageOf(letter, mailFrom), signal }).catch((error) => {
      throw problemOf(error);
    });
  };
  return { send };
}

/** Addresses are given apart from names: what a person typed is never parsed as a list of addresses (R35). */
function messageOf(letter: Letter, mailFrom: string) {
  const { messageId, date, html, text } = letter;
  const from = { name: oneLine(letter.fromName), address: mailFrom };
  return {
    ...{ messageId, date, html, text, from, subject: oneLine(letter.subject) },
    to: letter.to.map((address) => ({ name: '', address })),
    envelope: { from: mailFrom, to: [...letter.to] },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: letter.attachments.map(({ fileName, type, content }) => {
      return { filename: oneLine(fileName), contentType: type, content };
    }),
  };
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
