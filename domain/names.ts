/**
 * Names that declarations may use; each has its resolver in domain/facts.ts. A new fact is a line here and a function
 * there. They are interfaces, so that a declaration on paper can add the names that it would need.
 */
export type FactNames = {};

/** Where options, parts and "one for each" come from. */
export interface SourceNames {
  unionsOfFirm: string;
}

/** Where a role is held for the case at hand. */
export interface PlaceNames {
  unionsAsked: string;
  institution: string;
}

/** Dates that a deadline may be bound to. */
export type DateNames = {};

export type FactName = keyof FactNames;
export type SourceName = keyof SourceNames;
export type PlaceName = keyof PlaceNames;
export type DateName = keyof DateNames;
