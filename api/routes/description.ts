import Type from 'typebox';
import { openApi } from '../openapi.ts';
import { type Route, route } from '../route.ts';

/** Describes the table that it is part of, so it is made from the others. */
export function describing(others: readonly Route[]): Route[] {
  const itself: Route = route({
    method: 'GET',
    path: '/api/openapi.json',
    who: 'anyone',
    summary: 'This description',
    returns: { 200: Type.Record(Type.String(), Type.Unknown(), { description: 'OpenAPI 3.1', examples: [{}] }) },
    handle: async () => ({ status: 200, body: description() }),
  });
  const all = [...others, itself];
  let made: Record<string, unknown> | undefined;
  const description = () => (made ??= openApi(all));
  return all;
}
