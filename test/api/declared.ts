import { codesOf } from '../../api/openapi-problems.ts';
import type { Route } from '../../api/route.ts';
import { routes as everyRoute } from '../../api/routes/index.ts';

type Line = { readonly msg?: string; readonly method?: string; readonly route?: string; readonly problem?: string };

/** Refusals that a route gave, according to the log, and that the description does not name: every stage looks at its end. */
export function undeclared(lines: readonly string[], routes: readonly Route[] = everyRoute): string[] {
  const declared = new Map(routes.map((entry) => [`${entry.method} ${entry.path}`, new Set<string>(codesOf(entry))]));
  const refused = lines
    .map((line) => JSON.parse(line) as Line)
    .filter(({ msg, problem }) => msg === 'request' && problem);
  const missing = refused.filter(
    ({ method, route, problem }) => !isDeclared(declared.get(`${method} ${route}`), problem!),
  );
  return [...new Set(missing.map(({ method, route, problem }) => `${method} ${route}: ${problem}`))].sort();
}

/** What is refused before a route is found belongs to none. */
const isDeclared = (codes: ReadonlySet<string> | undefined, problem: string) =>
  codes === undefined || codes.has(problem);
