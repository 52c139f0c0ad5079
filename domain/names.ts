/** Names that declarations may use; each has its resolver in domain/facts.ts. A new fact is a line here and a function there. */
export type FactName = never;

/** Where options, parts and "one for each" come from. */
export type SourceName = 'unionsOfFirm';

/** Where a role is held for the case at hand. */
export type PlaceName = 'unionsAsked' | 'institution';

/** Dates that a deadline may be bound to. */
export type DateName = never;
