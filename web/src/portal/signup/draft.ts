import { useSyncExternalStore } from 'react';
import type { Field } from '../../shared/form/types.ts';
import { dropKept, keep, kept } from '../../shared/kept.ts';
import { type Draft, draftOf, nothingYet as empty, type Walked } from '../../shared/wizard/starting.ts';

export type Sent = {
  readonly id: string;
  readonly number: string;
  readonly noun: string;
  readonly resend: string | null;
  readonly due: string | null;
  readonly email: string | null;
};

const day = 24 * 60 * 60_000;
const [draftName, sentName] = ['sign-up', 'sign-up-sent'];

let current: Draft = kept<Draft>(draftName, sessionStorage) ?? empty;
let sent: Sent | undefined = kept<Sent>(sentName, sessionStorage) ?? kept<Sent>(sentName);
const listeners = new Set<() => void>();
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const tell = () => {
  for (const listener of listeners) listener();
};

export const useDraft = (): Draft => useSyncExternalStore(listen, () => current);
export const useSent = (): Sent | undefined => useSyncExternalStore(listen, () => sent);

/** Somebody on this device began within a day, in a tab that is closed. */
export const draftOfClosedTab = (): Draft | undefined => (current === empty ? kept<Draft>(draftName) : undefined);
export const isBegun = ({ passed }: Draft): boolean => passed.length > 0;

export function resume(draft: Draft): void {
  current = draft;
  keep(draftName, draft, day, sessionStorage);
  tell();
}

/**
 * The tab keeps all of it. The device, which others may use too, keeps for a day what a closed tab would lose, without
 * national identity numbers.
 */
export function keepDraft(walked: Walked, fields: readonly Field[]): Draft {
  current = draftOf(walked, current);
  const numbers = fields.filter(({ kind }) => kind === 'nationalId').map(({ name }) => name);
  const open = Object.fromEntries(Object.entries(current.answer).filter(([name]) => !numbers.includes(name)));
  keep(draftName, current, day, sessionStorage);
  keep(draftName, { ...current, answer: open }, day);
  tell();
  return current;
}

export function startAnew(): void {
  for (const name of [draftName, sentName]) dropKept(name);
  current = empty;
  sent = undefined;
  tell();
}

/** The answer is gone from this device; what was sent can be come back to. The address stays in this tab alone. */
export function keepSent(application: Sent): void {
  startAnew();
  sent = application;
  keep(sentName, application, day, sessionStorage);
  keep(sentName, { ...application, email: null }, day);
  tell();
}
