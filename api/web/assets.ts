import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

const year = 31_536_000_000;
/** A script that works beside the page may load more of our own. */
const ours = "default-src 'none'; script-src 'self'";
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Files with their hash in their name, in the squeezed form where the browser takes it. */
export function assetsIn(folder: string): Router {
  const assets = Router();
  assets.use((_request, response, next) => {
    response.set('Content-Security-Policy', ours);
    next();
  });
  assets.use(squeezed(folder));
  assets.use(express.static(folder, { index: false, immutable: true, maxAge: year, redirect: false }));
  return assets;
}

const squeezed =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const type = types[extname(request.path)];
    if (type === undefined) return next();
    response.vary('Accept-Encoding');
    const isTaken = /\bbr\b/.test(request.get('accept-encoding') ?? '');
    if (!isTaken || !/^\/[\w.-]+$/.test(request.path) || !existsSync(join(folder, `${request.path}.br`))) return next();
    request.url = `${request.path}.br`;
    response.set('Content-Encoding', 'br').type(`${type}; charset=utf-8`);
    next();
  };
