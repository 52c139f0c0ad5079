import type { Request } from 'express';

/** What follows "Bearer" in the Authorization header; other schemes are a proxy's business, not ours. */
export const bearerIn = (request: Request): string | undefined =>
  /^bearer\s+(\S+)\s*$/i.exec(request.get('authorization') ?? '')?.[1];
