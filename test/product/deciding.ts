import { randomUUID } from 'node:crypto';
import type { Reply } from '../api/http.ts';
import { eventually } from './eventually.ts';
import type { Player } from './people.ts';

export type Standing = {
  readonly task: string;
  readonly step: string;
  readonly due: string | null;
  readonly with: readonly string[];
  readonly outcomes: readonly { readonly id: string; readonly back: boolean; readonly form: readonly object[] }[];
};

export const standingOf = async (who: Player, caseId: string): Promise<readonly Standing[]> =>
  ((await who.ask('GET', `/api/cases/${caseId}`)).json['standing'] ?? []) as Standing[];

export const openStep = (who: Player, caseId: string, step: string): Promise<Standing> =>
  eventually(async () => (await standingOf(who, caseId)).find((one) => one.step === step), `the step ${step}`);

export const openTask = async (who: Player, caseId: string, step: string): Promise<string> =>
  (await openStep(who, caseId, step)).task;

export const complete = (who: Player, task: string, outcome: string, answer: object = {}, key: string = randomUUID()) =>
  who.ask('POST', `/api/tasks/${encodeURIComponent(task)}/completion`, { key, body: { outcome, answer } });

/** Waits for the step and chooses the outcome. */
export const decide = async (who: Player, caseId: string, step: string, outcome: string, answer?: object) =>
  complete(who, await openTask(who, caseId, step), outcome, answer);

export const inboxOf = async (
  who: Player,
  query = '',
): Promise<readonly { readonly id: string; readonly case: { number: string } }[]> =>
  (await who.ask('GET', `/api/tasks${query}`)).json['tasks'] as never;

/** What happened, in the sentences that this person reads. */
export const historyFor = async (who: Player, caseId: string): Promise<readonly string[]> =>
  ((await who.ask('GET', `/api/cases/${caseId}/events`)).json['events'] as { sentence: string }[]).map(
    ({ sentence }) => sentence,
  );

export const codeOf = ({ status, json }: Reply) => `${status} ${json['code'] ?? ''}`.trim();
