import type { Actor } from './actor.ts';

/**
 * How long a session lives. Staff sit at shared desks: half an hour unused, one working day in all. Applicants fill in
 * long forms whose drafts are kept; a visitor's session reaches one case and can be had anew from its link.
 */
export type Bearer = 'staff' | 'applicant' | 'visitor';
const minutes = 60_000;
const hours = 60 * minutes;
export const lifetimes: { readonly [bearer in Bearer]: { readonly idle: number; readonly atMost: number } } = {
  staff: { idle: 30 * minutes, atMost: 10 * hours },
  applicant: { idle: 60 * minutes, atMost: 12 * hours },
  visitor: { idle: 60 * minutes, atMost: 12 * hours },
};

export function bearerOf(actor: Actor): Bearer {
  if (actor.kind === 'visitor') return 'visitor';
  return actor.roles.length > 0 ? 'staff' : 'applicant';
}
