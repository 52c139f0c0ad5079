import { addDays } from './calendar.ts';

/** What software can be told of the tasks of a unit and of those below it. */
export const webhookEvents = {
  'task.opened': 'Birimin iş listesine yeni iş geldi',
  'task.closed': 'Birimin bir işi sonuçlandı, süresi doldu ya da gerek kalmadı',
} as const;

export type WebhookEvent = keyof typeof webhookEvents;
export const webhookEventNames = Object.keys(webhookEvents) as WebhookEvent[];

/** What is tried for three days is given up; after a week without one success nothing more is sent. */
export const daysUntilOff = 7;
/** After a change of secret both sign for a day, so that receivers change over without missing anything. */
export const daysOfOldSecret = 1;
export const mostWebhooks = 20;

export type Notice = {
  readonly event: WebhookEvent | 'webhook.test';
  readonly at: Date;
  readonly units: readonly string[];
  readonly task: NoticedTask | undefined;
};
export type NoticedTask = {
  readonly id: string;
  readonly case: string | null;
  readonly process: string;
  readonly step: string;
  readonly openedAt: Date;
  readonly due: Date | null;
  readonly target: Date | null;
};

/** Ids, step, units and times. Who, what firm and what was decided is asked for, by whoever may know it. */
export function noticeBody({ event, at, units, task }: Notice): string {
  return JSON.stringify({ type: event, timestamp: at.toISOString(), data: { units, ...(task && taskData(task)) } });
}

const taskData = ({ id, openedAt, due, target, ...task }: NoticedTask) => ({
  ...{ task: id, case: task.case, process: task.process, step: task.step },
  ...{ openedAt: openedAt.toISOString(), due: (due ?? target)?.toISOString() ?? null },
});

/** Nothing has arrived for so long that whoever receives is taken for gone. */
export const isLost = (failingSince: Date | null, at: Date): boolean =>
  failingSince !== null && addDays(failingSince, daysUntilOff) <= at;

/** Why an address cannot be one, in words; where it leads to is looked at when it is called. */
export function addressProblem(text: string, { demonstration }: { readonly demonstration: boolean }) {
  if (!URL.canParse(text)) return 'https:// ile başlayan tam adresi yazın.';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'Adresi kullanıcı adı ve şifre olmadan yazın.';
  if (url.hash !== '') return 'Adresi # ve sonrası olmadan yazın.';
  const isOwn = demonstration && url.protocol === 'http:' && loopback.test(url.hostname);
  return url.protocol === 'https:' || isOwn ? undefined : 'https:// ile başlayan bir adres yazın.';
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
