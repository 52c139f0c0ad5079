export type InboxFilter = {
  readonly process?: string | undefined;
  readonly step?: string | undefined;
  readonly unit?: string | undefined;
  readonly firm?: string | undefined;
  readonly assignee?: { readonly person: string } | 'nobody' | undefined;
  readonly dueBefore?: Date | undefined;
  readonly openedBefore?: Date | undefined;
  /** Tasks whose follow-up day has come: YYYY-MM-DD. */
  readonly followUpBy?: string | undefined;
  /** Words of which each is part of the number, the firm's title or its tax number. */
  readonly q?: string | undefined;
};

export type Sql = { readonly where: string; readonly bindings: Readonly<Record<string, unknown>> };

const conditions: { readonly [name in Exclude<keyof InboxFilter, 'unit' | 'assignee' | 'q'>]: string } = {
  process: 'c.process = :process',
  step: 'c.step = :step',
  firm: 'c.firm = :firm',
  dueBefore: 'c.due < :dueBefore',
  openedBefore: 'c.opened_at < :openedBefore',
  followUpBy: 'c.follow_up <= :followUpBy',
};

/** What a filter asks of a candidate row `c`. Names come from this table, values are bound (R38). */
export function conditionsOf(filter: InboxFilter): Sql {
  const asked = (Object.keys(conditions) as (keyof typeof conditions)[]).filter((name) => filter[name] !== undefined);
  const values = Object.fromEntries(asked.map((name) => [name, filter[name]]));
  const whose = assigned(filter.assignee);
  const where = ["c.door = ''", ...asked.map((name) => conditions[name]), ...whose.where].join(' AND ');
  return { where, bindings: { ...values, ...whose.bindings } };
}

/** A person's own tasks and a firm's are few: they are read first and then held against the desks. */
export const isNarrow = ({ assignee, firm }: InboxFilter) => firm !== undefined || typeof assignee === 'object';

/** Nothing but words is asked, and on which desks: rows of words tell both. */
export const isWordsAlone = ({ q: _q, unit: _unit, ...rest }: InboxFilter) =>
  Object.values(rest).every((value) => value === undefined);

function assigned(assignee: InboxFilter['assignee']): { where: string[]; bindings: Record<string, string> } {
  if (assignee === undefined) return { where: [], bindings: {} };
  if (assignee === 'nobody') return { where: ['c.assignee IS NULL'], bindings: {} };
  return { where: ['c.assignee = :person'], bindings: { person: assignee.person } };
}

export const everything: Sql = { where: 'true', bindings: {} };
export const bothOf = (one: Sql, other: Sql): Sql => ({
  where: `${one.where} AND ${other.where}`,
  bindings: { ...one.bindings, ...other.bindings },
});
