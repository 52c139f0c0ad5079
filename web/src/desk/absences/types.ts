export type Person = { readonly id: string; readonly name: string };
type Titled = { readonly id: string; readonly title: string };

export type Absence = {
  readonly id: string;
  readonly person: Person;
  readonly substitute: Person;
  readonly role: Titled | null;
  readonly unit: Titled | null;
  readonly from: string;
  readonly to: string;
  readonly madeBy: Person;
};

export type Colleague = Person & {
  readonly posts: readonly {
    readonly role: string;
    readonly title: string;
    readonly unit: string;
    readonly unitName: string;
  }[];
};
