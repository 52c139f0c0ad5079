import type { Response } from 'express';
import type { Actor } from '../domain/actor.ts';
import type { Institution } from '../domain/institutions.ts';
import type { Turn } from './line.ts';

/** What the column in app.ts has found out about a request before its route is reached. */
export type Context = {
  readonly id: string;
  readonly institution: Institution;
  readonly network: string;
  actor?: Actor | undefined;
  /** Its place among those that are worked on. */
  turn?: Turn;
  /** The path as the table writes it, for logs and metrics: addresses themselves hold tax numbers and codes. */
  route?: string;
  /** The code of the problem that was answered, for the log. */
  problem?: string;
};

export const contextOf = (response: Response): Context => response.locals['context'] as Context;
export const setContext = (response: Response, context: Context) => {
  response.locals['context'] = context;
};
