import type { Form } from './form/field.ts';
import type { Institution } from './institutions.ts';
import type { DateName, FactName, PartyName, PlaceName, Role, SourceName, ViewName } from './names.ts';
import type { Span } from './span.ts';

/** Who may do a thing: a visitor without an account, the person whose case it is, another party to it, or a role at a place. */
export type Who = 'visitor' | 'applicant' | PartyName | Role;

/** An outcome that is open only while a fact holds (or unless it does); `otherwise` says what to do first. */
export type Gate = ({ readonly fact: FactName } | { readonly unless: FactName }) & { readonly otherwise: string };

export interface Outcome<Place extends string = string, Document extends string = string> {
  readonly label: string;
  readonly to: Place | readonly Place[];
  /** Who may choose it, where that is somebody else than the step's own person. */
  readonly by?: Who;
  readonly at?: PlaceName;
  readonly when?: Gate;
  readonly form?: Form;
  /** A warning that the person confirms before it is sent. */
  readonly confirm?: string;
  /** The document that says what was sent with it, when, and what happens next; the case does not wait for it. */
  readonly receipt?: Document;
}

export type Expiry<Place extends string = string> =
  | { readonly after: Span; readonly to: Place | readonly Place[] }
  | { readonly at: DateName; readonly to: Place | readonly Place[] };

export type Reminder<Mail extends string = string> =
  | { readonly after: Span; readonly mail: Mail }
  | { readonly before: Span; readonly mail: Mail };

export interface Step<Place extends string = string, Mail extends string = string, Document extends string = string> {
  readonly title: string;
  readonly about?: string;
  /** What those read who do not do it, after the name of the unit that does: "üyelik şubesinde inceleniyor". */
  readonly status?: string;
  /** Nobody: a machine does it (`work`), or it is only waited in. */
  readonly by?: Who;
  readonly at?: PlaceName;
  /** Every entry of the source walks through this step as a part of its own. */
  readonly per?: SourceName;
  /** What is laid before the person to read. */
  readonly shows?: readonly ViewName[];
  /** Waited in without being anybody's inbox task. */
  readonly inbox?: false;
  readonly outcomes: { readonly [name: string]: Outcome<Place, Document> } & { readonly expired?: never };
  readonly expires?: Expiry<Place>;
  readonly reminders?: readonly Reminder<Mail>[];
  /** When it should be done; passing it changes nothing but the colour of a list. */
  readonly target?: Span;
}

export interface Mail<Document extends string = string> {
  readonly subject: string;
  readonly to: Who;
  readonly attach?: readonly Document[];
  /** The one-time link that it carries, made when it is sent. */
  readonly link?: 'case' | 'password';
}

export interface IssuedDocument {
  readonly title: string;
  /** One for each entry of the source: `issue(name, { part })`. */
  readonly per?: SourceName;
  readonly verifiable?: true;
}

export interface Start<Place extends string = string, Mail extends string = string> {
  readonly by: Who;
  readonly form: Form;
  readonly to: Place | readonly Place[];
  /** The field that names the firm of the case; where it is not answered, the firm for which the person acts. */
  readonly firm?: string;
  /** Whoever acts for another firm by proxy can neither file it nor see it. */
  readonly ownFirm?: true;
  readonly confirm?: string;
  /** The mail that applicants may ask to be sent once more. */
  readonly resend?: Mail;
}

export interface Process<
  S extends string = string,
  E extends string = string,
  M extends string = string,
  D extends string = string,
> {
  readonly id: string;
  readonly institution: Institution;
  readonly title: string;
  /** What applicants call one of it: başvuru, talep, vekaletname. */
  readonly noun: string;
  readonly about: string;
  readonly start: Start<S, M>;
  readonly steps: { readonly [step in S]: Step<S | E, M, D> };
  readonly ends: { readonly [end in E]: string };
  /** How long a case is kept after each end before what is personal in it is erased. */
  readonly keeps: { readonly [end in E]: Span };
  readonly mails?: { readonly [mail in M]: Mail<D> };
  readonly documents?: { readonly [document in D]: IssuedDocument };
  /** What a case lays before everybody who may see it. */
  readonly shows?: readonly ViewName[];
  /** Steps of one person that a screen shows as pages of one form, in this order; an outcome to an earlier one is Back. */
  readonly wizards?: readonly (readonly (S | 'start')[])[];
}

/** The names that a declaration gives itself: they bound what it may point to. */
type Names<P, Part extends string> = P extends { readonly [part in Part]: infer Named }
  ? Extract<keyof Named, string>
  : never;
export type StepOf<P> = Names<P, 'steps'>;
export type EndOf<P> = Names<P, 'ends'>;
export type MailOf<P> = Names<P, 'mails'>;
export type DocumentOf<P> = Names<P, 'documents'>;
export type OutcomeOf<P, S> = P extends { readonly steps: infer Steps }
  ? S extends keyof Steps
    ? Names<Steps[S], 'outcomes'> | (Steps[S] extends { readonly expires: object } ? 'expired' : never)
    : never
  : never;

type SelfConsistent<P> = Process<StepOf<P>, EndOf<P>, MailOf<P>, DocumentOf<P>>;

/** An inferred type is not searched for misspelt optional keys (`expire:`), so the known ones are the only ones. */
type Only<T, Known> = { readonly [key in Exclude<keyof T, keyof Known>]: never };
type OnlyOutcomes<Outcomes> = { readonly [outcome in keyof Outcomes]: Only<Outcomes[outcome], Outcome> };
type OnlyStep<S> = Only<S, Step> &
  (S extends { readonly outcomes: infer Outcomes } ? { readonly outcomes: OnlyOutcomes<Outcomes> } : unknown);
type OnlyEach<P, Part extends string, Known> = P extends { readonly [part in Part]: infer Named }
  ? { readonly [part in Part]: { readonly [name in keyof Named]: Only<Named[name], Known> } }
  : unknown;
type NoStrangers<P> = P extends { readonly steps: infer Steps; readonly start: infer Begin }
  ? Only<P, Process> & { readonly steps: { readonly [step in keyof Steps]: OnlyStep<Steps[step]> } } & {
      readonly start: Only<Begin, Start>;
    } & OnlyEach<P, 'mails', Mail> &
      OnlyEach<P, 'documents', IssuedDocument>
  : never;

export function defineProcess<const P extends SelfConsistent<P>>(declared: P & NoStrangers<P>): P {
  return declared;
}
