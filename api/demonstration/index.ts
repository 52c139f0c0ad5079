import { type Request, type RequestHandler, type Response, Router } from 'express';
import { contextOf } from '../context.ts';
import type { ApiDeps } from '../deps.ts';
import { frontPage } from './front-page.ts';
import { type Page, send, stylesheet } from './page.ts';
import { processData } from './process-data.ts';
import { templateBody, templateList, templatePage } from './template-pages.ts';

export function demonstrationPages(deps: ApiDeps): Router {
  const pages = Router({ caseSensitive: true, strict: true });
  const show = (path: string, find: (deps: ApiDeps, request: Request, response: Response) => Page | undefined) =>
    pages.get(path, named(path), (request, response, next) => {
      const page = find(deps, request, response);
      if (page) send(response, page);
      else next();
    });
  show('/dev', frontPage);
  show('/dev/pages.css', stylesheet);
  pages.get('/dev/process/:id/data', named('/dev/process/:id/data'), processData(deps));
  show('/dev/templates', templateList);
  show('/dev/templates/:institution/:process/:name', templatePage);
  show('/dev/templates/:institution/:process/:name/body', templateBody);
  return pages;
}

const named =
  (path: string): RequestHandler =>
  (_request, response, next) => {
    contextOf(response).route = path;
    next();
  };
