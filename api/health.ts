import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { answers } from '../db/connection.ts';
import type { ApiDeps } from './deps.ts';

/** Whether this process is taking new work; on SIGTERM it stops being ready before it stops answering (R7). */
export type Readiness = { leaving: boolean };

export const showHealth: RequestHandler = (_request, response) => {
  response.json({ status: 'ok' });
};

/** Without Postgres nothing can be answered; without Temporal answers are taken and relayed later (R8). */
export const showReadiness =
  ({ db, door, log }: ApiDeps, readiness: Readiness): RequestHandler =>
  async (_request, response) => {
    if (readiness.leaving) return void response.status(503).json({ status: 'leaving' });
    const [database, temporal] = await Promise.all([within(answers(db)), within(door.alive())]);
    if (!database) log.warn({ what: 'postgres' }, 'not ready');
    if (!database) return void response.status(503).json({ status: 'unavailable', missing: ['postgres'] });
    response.json(temporal ? { status: 'ready' } : { status: 'ready', degraded: ['temporal'] });
  };

const within = (asking: Promise<boolean>) =>
  Promise.race([asking.catch(() => false), pause(2_000, false, { ref: false })]);
