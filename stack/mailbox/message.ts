import PostalMime from 'postal-mime';

export type Attachment = {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly content: Buffer;
};

/** One mail as it was taken: the envelope's addresses, the header's words. */
export type Message = {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
};

export type Envelope = { readonly receivedAt: string; readonly from: string; readonly to: readonly string[] };

export async function readMessage(id: string, envelope: Envelope, raw: Buffer): Promise<Message> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  return {
    ...{ id, ...envelope, subject: mail.subject ?? '', messageId: mail.messageId ?? '' },
    ...{ text: mail.text ?? '', html: mail.html ?? '' },
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    attachments: mail.attachments.map((part, index) => {
      const content = Buffer.from(part.content as ArrayBuffer);
      return { name: part.filename ?? `ek-${index + 1}`, type: part.mimeType, size: content.length, content };
    }),
  };
}

/** A mail that was taken twice, because the answer to the first delivery was lost, is one mail to its reader. */
export const distinct = (messages: readonly Message[]): number =>
  new Set(messages.map((message) => message.messageId || message.id)).size;

export const isTo = (message: Message, address: string): boolean =>
  message.to.some((one) => one.toLowerCase() === address.trim().toLowerCase());
