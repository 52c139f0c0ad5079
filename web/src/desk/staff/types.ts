import { compareTr } from '../../../../domain/text.ts';
import { useAnswer } from '../../shared/asking.ts';

export type Member = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly unit: string;
  readonly since: string;
  readonly signedUp: boolean;
  readonly closed: boolean;
};
type Titled = { readonly id: string; readonly title: string };
export type Places = { readonly units: readonly Titled[]; readonly roles: readonly Titled[] };

/** Somebody with all their roles at units that the administrator keeps. */
export type Employee = Pick<Member, 'name' | 'email' | 'signedUp' | 'closed'> & {
  readonly id: string;
  readonly posts: readonly Member[];
};

export const usePlaces = () => useAnswer<Places>('/api/units');

export const employeesIn = (members: readonly Member[]): readonly Employee[] =>
  [...Map.groupBy(members, ({ person }) => person)]
    .map(([id, posts]) => ({ ...posts[0]!, id, posts }))
    .sort((one, other) => compareTr(one.name, other.name));

export const titleOf = (all: readonly Titled[] | undefined, id: string): string =>
  all?.find((one) => one.id === id)?.title ?? id;
