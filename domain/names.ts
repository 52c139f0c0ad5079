/**
 * Names that declarations may use. A new one is a line here and its resolver: sources, places, facts, dates, parties and
 * views in domain/facts.ts, roles in domain/roles.ts, kinds of documents in domain/documents.ts. They are interfaces, so
 * that a declaration on paper can add the names that it would need (docs/decisions).
 */

/** Yes or no of a case as answered so far: it decides whether a field is asked or an outcome is open. */
export interface FactNames {
  actsAsBroker: string;
  anyPaidElsewhere: string;
  actsWithoutRefundPower: string;
  petitionsDownloaded: string;
}

/** Lists: options of a choice, parts of a case, "one for each". `papers` are the documents that applicants have given. */
export interface SourceNames {
  unions: string;
  unionsOfFirm: string;
  secretariatsOfFirm: string;
  papers: string;
  ibansOfFirm: string;
  secretariatsOfRefund: string;
  secretariatsWithRegistered: string;
}

/** What is chosen from by searching, because it is too long to list: each has a page and a look-up in api/records. */
export interface RecordNames {
  refundableDeclarations: string;
}

/** Where a role is held for the case at hand. `part` is the unit whose share of the case is meant. */
export interface PlaceNames {
  unionsAsked: string;
  secretariatsAsked: string;
  institution: string;
  part: string;
}

/** Days that a deadline may be bound to; it passes with the end of that day, and never where there is no such day. */
export interface DateNames {
  proxyEnd: string;
}

/** People of a firm other than the applicant: those of the firm that gave a proxy, the super-users of an importer. */
export interface PartyNames {
  proxyGiver: string;
  proxyHolder: string;
  refundedFirm: string;
}

/** What a step lays before its person to read: a table with a title, such as the devices that failed and why. */
export interface ViewNames {
  declarationsOfRefund: string;
  declarationsTaken: string;
  sharesOfRefund: string;
  accountOfRefund: string;
}

export interface RoleNames {
  membershipClerk: string;
  secretariatClerk: string;
  supportAgent: string;
  coordinator: string;
  operator: string;
  administrator: string;
  auditor: string;
}

export interface DocumentKindNames {
  scan: string;
  smallJpeg: string;
  pdf: string;
}

export type FactName = keyof FactNames;
export type SourceName = keyof SourceNames;
export type PlaceName = keyof PlaceNames;
export type DateName = keyof DateNames;
export type PartyName = keyof PartyNames;
export type RecordName = keyof RecordNames;
export type ViewName = keyof ViewNames;
export type Role = keyof RoleNames;
export type DocumentKind = keyof DocumentKindNames;
