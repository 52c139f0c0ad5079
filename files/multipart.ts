import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { limits } from './limits.ts';

/** One file and a few small fields; undefined when the request is no multipart form. */
export function multipartParser({ headers }: IncomingMessage): BusboyInstance | undefined {
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      limits: {
        files: 1,
        fields: limits.textFields,
        parts: limits.textFields + 1,
        fieldSize: limits.textFieldBytes,
        fieldNameSize: 100,
        headerPairs: 20,
      },
    });
  } catch {
    return undefined;
  }
}
