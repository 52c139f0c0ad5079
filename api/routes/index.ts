import type { Route } from '../route.ts';
import { describing } from './description.ts';

/** Every route there is. One file a resource; a line here puts it into the router, the documentation and the tests. */
export const routes: readonly Route[] = describing([]);
