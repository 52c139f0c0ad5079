import type { Post } from '../../domain/actor.ts';
import type { Institution } from '../../domain/institutions.ts';
import { cookieOf, settle } from '../api/people.ts';
import type { Stage } from '../api/stage.ts';

export type Employee = { readonly id: string; readonly cookie: string; readonly name: string };

/** Somebody who works here and has just signed in. */
export async function employ(
  stage: Stage,
  name: readonly [string, string],
  posts: readonly (readonly [Post['role'], string])[],
  institution: Institution = 'tim',
): Promise<Employee> {
  const email = `${name.join('.')}@example.com`.toLocaleLowerCase('tr').replace(/[^a-z.@]/g, 'x');
  const roles = posts.map(([role, unit]) => ({ role, unit }));
  const id = await settle(stage, { name, email, roles, institution, password: null });
  return { id, cookie: await cookieOf(stage, { person: id }, institution), name: name.join(' ') };
}
