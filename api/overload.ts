import type { RequestHandler } from 'express';
import { contextOf } from './context.ts';
import { type Line, openLine } from './line.ts';

/**
 * Everybody's, and those of uploads and downloads, whose senders and readers may be slow. More at once would only wait
 * for the same ten connections to the database; a thousand who come together find room in the line.
 */
export const everybodysLine = () => openLine({ atOnce: 128, longest: 2_000, joinMs: 1_000, patienceMs: 2_000 });
export const uploadsLine = () => openLine({ atOnce: 64, longest: 64, joinMs: 10_000, patienceMs: 20_000 });
/** Each holds a batch of rows. More of them than a processor needs: whoever reads slowly costs none and may take minutes. */
export const downloadsLine = () => openLine({ atOnce: 16, longest: 64, joinMs: 10_000, patienceMs: 20_000 });

/** Before a session is looked up and a byte of a body is read: whoever is refused has cost next to nothing. */
export const waitInLine =
  (line: Line): RequestHandler =>
  async (_request, response, next) => {
    const turn = await line.enter();
    contextOf(response).turn = turn;
    response.once('close', turn.end);
    if (response.closed) turn.end();
    else next();
  };

/** Slow senders hold nobody up: their turn is somebody else's until the body is here. */
export const stepOut: RequestHandler = (_request, response, next) => {
  contextOf(response).turn?.leave();
  next();
};

export const stepIn: RequestHandler = async (_request, response, next) => {
  await contextOf(response).turn?.again();
  next();
};
