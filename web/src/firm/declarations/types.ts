import type { CustomsDeclaration } from '../../../../domain/customs-declaration.ts';

export type Named = { readonly id: string; readonly name: string };
export type ListedDeclaration = Omit<CustomsDeclaration, 'union' | 'secretariat'> & {
  readonly union: Named;
  readonly secretariat: Named;
};
export type Answered = { readonly declarations: readonly ListedDeclaration[]; readonly next: string | null };

export type Copy = {
  readonly fetchedAt: string | null;
  readonly isRefreshing: boolean;
  readonly problem: 'unreachable' | 'unfit' | null;
  readonly secretariats: readonly Named[];
  readonly destinations: readonly string[];
};
