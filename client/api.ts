/** Made of /api/openapi.json by `npm run docs`; not written by hand. */

export interface Api {
  /** Sign in; the answer sets the session cookie */
  'POST /api/session': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly email: string;
      readonly password: string;
    };
    readonly answers: {
      readonly 201: {
        readonly kind: "person" | "visitor";
        readonly institution: "tim" | "bthk" | "ticaret";
        readonly person: {
          /** The person */
          readonly id: string;
          readonly name: string;
        } | null;
        /** The one case that a visitor reaches */
        readonly caseId: string | null;
        readonly roles: readonly ({
          readonly role: "membershipClerk" | "secretariatClerk" | "supportAgent" | "coordinator" | "operator" | "administrator" | "auditor";
          readonly title: string;
          readonly unit: string;
          readonly unitName: string;
          /** Null: one’s own */
          readonly inPlaceOf: {
            /** The absent colleague */
            readonly id: string;
            readonly name: string;
          } | null;
        })[];
        readonly firms: readonly ({
          readonly taxNumber: string;
          readonly title: string;
          readonly as: "exporter" | "broker";
        })[];
        readonly cards: readonly ({
          readonly taxNumber: string;
          readonly title: string;
          readonly as: "exporter" | "broker";
          readonly by: string;
          /** The proxy */
          readonly proxy: string;
        })[];
      };
    };
    readonly problems: "Busy" | "CrossSite" | "ForbiddenKey" | "NotJson" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody" | "WrongCredentials";
  };
  /** Who is signed in: roles, firms, or the one case of a visitor */
  'GET /api/session': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly kind: "person" | "visitor";
        readonly institution: "tim" | "bthk" | "ticaret";
        readonly person: {
          /** The person */
          readonly id: string;
          readonly name: string;
        } | null;
        /** The one case that a visitor reaches */
        readonly caseId: string | null;
        readonly roles: readonly ({
          readonly role: "membershipClerk" | "secretariatClerk" | "supportAgent" | "coordinator" | "operator" | "administrator" | "auditor";
          readonly title: string;
          readonly unit: string;
          readonly unitName: string;
          /** Null: one’s own */
          readonly inPlaceOf: {
            /** The absent colleague */
            readonly id: string;
            readonly name: string;
          } | null;
        })[];
        readonly firms: readonly ({
          readonly taxNumber: string;
          readonly title: string;
          readonly as: "exporter" | "broker";
        })[];
        readonly cards: readonly ({
          readonly taxNumber: string;
          readonly title: string;
          readonly as: "exporter" | "broker";
          readonly by: string;
          /** The proxy */
          readonly proxy: string;
        })[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Sign out; without a session nothing happens */
  'DELETE /api/session': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "CrossSite" | "ForbiddenKey" | "NotJson" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Your account: name, address, when the password was set, where you are signed in */
  'GET /api/account': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly name: string;
        readonly email: string;
        /** An instant, UTC */
        readonly passwordSetAt: string | null;
        readonly sessions: readonly {
          /** An instant, UTC */
          readonly startedAt: string;
          /** When it was last used, to the minute */
          readonly seenAt: string;
          /** When it ends at the latest */
          readonly endsAt: string;
          /** The one that asks */
          readonly isThis: boolean;
        }[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** End every session of yours but this one */
  'DELETE /api/account/other-sessions': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Make a token for your own software. It is shown once, does no more than you may do, and ends by itself */
  'POST /api/tokens': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      /** What it is for, in the owner’s words */
      readonly name: string;
      readonly scopes: readonly ("tasks:read" | "tasks:work" | "cases:read" | "files:read" | "files:write")[];
      readonly days: number;
    };
    readonly answers: {
      readonly 201: {
        /** The token */
        readonly id: string;
        /** What it is for, in the owner’s words */
        readonly name: string;
        readonly scopes: readonly ("tasks:read" | "tasks:work" | "cases:read" | "files:read" | "files:write")[];
        /** How the token begins: enough to tell yours apart */
        readonly prefix: string;
        /** An instant, UTC */
        readonly madeAt: string;
        /** An instant, UTC */
        readonly expiresAt: string;
        /** When it was last used, to the minute */
        readonly usedAt: string | null;
        /** Shown this once */
        readonly token: string;
      };
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "TooManyTokens" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Your tokens, without their secrets */
  'GET /api/tokens': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly tokens: readonly ({
          /** The token */
          readonly id: string;
          /** What it is for, in the owner’s words */
          readonly name: string;
          readonly scopes: readonly ("tasks:read" | "tasks:work" | "cases:read" | "files:read" | "files:write")[];
          /** How the token begins: enough to tell yours apart */
          readonly prefix: string;
          /** An instant, UTC */
          readonly madeAt: string;
          /** An instant, UTC */
          readonly expiresAt: string;
          /** When it was last used, to the minute */
          readonly usedAt: string | null;
        })[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Revoke a token; its next request is refused */
  'DELETE /api/tokens/{id}': {
    readonly params: {
      /** The token */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Mail a link that sets a password; the answer is the same for known and unknown addresses */
  'POST /api/password-links': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly email: string;
    };
    readonly answers: {
      readonly 202: {
        readonly say: string;
      };
    };
    readonly problems: "CrossSite" | "ForbiddenKey" | "NotJson" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Whether the token of a link still sets a password; looking does not use it up */
  'POST /api/password-links/looks': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly token: string;
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "CrossSite" | "ForbiddenKey" | "LinkExpired" | "LinkUnknown" | "LinkUsed" | "LinkVoided" | "NotJson" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Set a password with the token of a link, once; every session of the person ends, none begins */
  'PUT /api/password': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly token: string;
      readonly password: string;
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "Busy" | "CrossSite" | "ForbiddenKey" | "LinkExpired" | "LinkUnknown" | "LinkUsed" | "LinkVoided" | "NotJson" | "PasswordUnfit" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Exchange the token of a mailed case link for a session that reaches that case alone */
  'POST /api/case-links': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly token: string;
    };
    readonly answers: {
      readonly 201: {
        /** The case */
        readonly caseId: string;
      };
    };
    readonly problems: "CaseLinkEnded" | "CrossSite" | "ForbiddenKey" | "LinkUnknown" | "NotJson" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Invite somebody to work here, or send them a new link; they set their password by the mailed link */
  'POST /api/invitations': {
    readonly params: {};
    readonly query: {};
    readonly headers: {
      readonly "Idempotency-Key"?: string;
    };
    readonly body: {
      readonly email: string;
      readonly firstName: string;
      readonly lastName: string;
      readonly roles: readonly ({
        readonly role: "membershipClerk" | "secretariatClerk" | "supportAgent" | "coordinator" | "operator" | "administrator" | "auditor";
        readonly unit: string;
      })[];
    };
    readonly answers: {
      readonly 201: {
        /** The person */
        readonly person: string;
        readonly how: "created" | "known";
      };
    };
    readonly problems: "AccountDisabled" | "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "SelfInvitation" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Units that you keep, and the roles that you may give there */
  'GET /api/units': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly units: readonly {
          readonly id: string;
          readonly title: string;
        }[];
        readonly roles: readonly {
          readonly id: string;
          readonly title: string;
        }[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Who is what at the units that you keep */
  'GET /api/memberships': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly memberships: readonly {
          /** The membership */
          readonly id: string;
          /** The person */
          readonly person: string;
          readonly name: string;
          readonly email: string;
          readonly role: string;
          readonly unit: string;
          /** Since when */
          readonly since: string;
          /** They have set a password */
          readonly signedUp: boolean;
          /** Their account is closed */
          readonly closed: boolean;
        }[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Give a role at a unit that you keep to somebody who works there; it takes effect when they sign in anew */
  'POST /api/memberships': {
    readonly params: {};
    readonly query: {};
    readonly headers: {
      readonly "Idempotency-Key"?: string;
    };
    readonly body: {
      /** The person */
      readonly person: string;
      readonly role: "membershipClerk" | "secretariatClerk" | "supportAgent" | "coordinator" | "operator" | "administrator" | "auditor";
      readonly unit: string;
    };
    readonly answers: {
      readonly 201: {
        /** The membership */
        readonly id: string;
      };
    };
    readonly problems: "AccountDisabled" | "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "NotJson" | "NotSignedIn" | "NotYours" | "OwnRights" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Take a role away: sessions end, and tasks that were claimed by it go back to their desk */
  'DELETE /api/memberships/{id}': {
    readonly params: {
      /** The membership */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "OwnRights" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Close somebody’s account: sessions, tokens and links end at once */
  'PUT /api/accounts/{id}/closure': {
    readonly params: {
      /** The person */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "KeptElsewhere" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "OwnRights" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Open a closed account again; tokens and sessions do not come back */
  'DELETE /api/accounts/{id}/closure': {
    readonly params: {
      /** The person */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "KeptElsewhere" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "OwnRights" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Say when you are away and who does your tasks then; coordinators say it for the people of their units */
  'POST /api/absences': {
    readonly params: {};
    readonly query: {};
    readonly headers: {
      readonly "Idempotency-Key"?: string;
    };
    readonly body: {
      /** Yourself if left out */
      readonly person?: string;
      /** Who does the tasks; where they are away too, their substitute does */
      readonly substitute: string;
      readonly role?: "membershipClerk" | "secretariatClerk" | "supportAgent" | "coordinator" | "operator" | "administrator" | "auditor";
      /** The first day */
      readonly from: string;
      /** The last day */
      readonly to: string;
    };
    readonly answers: {
      readonly 201: {
        /** The absence */
        readonly id: string;
        readonly person: {
          /** The person */
          readonly id: string;
          readonly name: string;
        };
        readonly substitute: {
          /** The person */
          readonly id: string;
          readonly name: string;
        };
        readonly role: {
          readonly id: "membershipClerk" | "secretariatClerk" | "supportAgent" | "coordinator" | "operator" | "administrator" | "auditor";
          readonly title: string;
        } | null;
        readonly unit: {
          readonly id: string;
          readonly title: string;
        } | null;
        /** The first day, in the institution’s zone */
        readonly from: string;
        /** The last day */
        readonly to: string;
        readonly madeBy: {
          /** The person */
          readonly id: string;
          readonly name: string;
        };
      };
    };
    readonly problems: "AlreadyAbsent" | "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Absences that run or are to come: yours, those in which you stand in, those of people you coordinate */
  'GET /api/absences': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly absences: readonly ({
          /** The absence */
          readonly id: string;
          readonly person: {
            /** The person */
            readonly id: string;
            readonly name: string;
          };
          readonly substitute: {
            /** The person */
            readonly id: string;
            readonly name: string;
          };
          readonly role: {
            readonly id: "membershipClerk" | "secretariatClerk" | "supportAgent" | "coordinator" | "operator" | "administrator" | "auditor";
            readonly title: string;
          } | null;
          readonly unit: {
            readonly id: string;
            readonly title: string;
          } | null;
          /** The first day, in the institution’s zone */
          readonly from: string;
          /** The last day */
          readonly to: string;
          readonly madeBy: {
            /** The person */
            readonly id: string;
            readonly name: string;
          };
        })[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** End an absence, or take back one that is to come; the substitute’s right ends with it */
  'DELETE /api/absences/{id}': {
    readonly params: {
      /** The absence */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "KeptElsewhere" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Who works at the institution, by parts of the name: to choose a substitute */
  'GET /api/colleagues': {
    readonly params: {};
    readonly query: {
      readonly q?: string;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly colleagues: readonly ({
          /** The person */
          readonly id: string;
          readonly name: string;
          readonly posts: readonly ({
            readonly role: "membershipClerk" | "secretariatClerk" | "supportAgent" | "coordinator" | "operator" | "administrator" | "auditor";
            readonly title: string;
            readonly unit: string;
            readonly unitName: string;
          })[];
        })[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Somebody who works at the institution */
  'GET /api/colleagues/{id}': {
    readonly params: {
      /** The person */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        /** The person */
        readonly id: string;
        readonly name: string;
        readonly posts: readonly ({
          readonly role: "membershipClerk" | "secretariatClerk" | "supportAgent" | "coordinator" | "operator" | "administrator" | "auditor";
          readonly title: string;
          readonly unit: string;
          readonly unitName: string;
        })[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** The institution’s holidays in a year, and the version that explanations of deadlines name */
  'GET /api/holidays': {
    readonly params: {};
    readonly query: {
      readonly year: number;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly version: number;
        readonly holidays: readonly {
          /** A day */
          readonly day: string;
          readonly name: string;
          /** From 13:00; such a day still counts as a business day */
          readonly half: boolean;
          /** Proposed by calculation, not yet announced */
          readonly computed: boolean;
        }[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Make a day a holiday, or rename it. Deadlines computed before keep their day and their explanation */
  'PUT /api/holidays/{day}': {
    readonly params: {
      /** The day */
      readonly day: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly name: string;
      /** From 13:00; such a day still counts as a business day */
      readonly half: boolean;
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "KeptElsewhere" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Make a day an ordinary one again; the reason is put on record */
  'DELETE /api/holidays/{day}': {
    readonly params: {
      /** The day */
      readonly day: string;
    };
    readonly query: {
      readonly reason: string;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "KeptElsewhere" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** The title and unions of a firm that e-birlik knows, for signing up; limited, so that nobody can list firms */
  'GET /api/firms/{taxNumber}': {
    readonly params: {
      readonly taxNumber: string;
    };
    readonly query: {
      readonly as?: "exporter" | "broker";
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly taxNumber: string;
        readonly title: string;
        readonly unions: readonly {
          readonly unit: string;
          readonly name: string;
        }[];
      };
    };
    readonly problems: "FirmInactive" | "FirmNoUnion" | "FirmNotBroker" | "FirmNotExporter" | "FirmUnknown" | "FirmsUnreachable" | "NotFound" | "RepeatedParameter" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** The card of a firm that you act for: what e-birlik knows of it, and its unions */
  'GET /api/firms/{taxNumber}/card': {
    readonly params: {
      readonly taxNumber: string;
    };
    readonly query: {
      /** As what, where the firm of yours is both */
      readonly as?: "exporter" | "broker";
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly taxNumber: string;
        readonly title: string;
        readonly address: string;
        readonly city: string;
        readonly as: "exporter" | "broker";
        /** Your firm, where you act by its proxy */
        readonly by: string | null;
        readonly active: boolean;
        readonly unions: readonly {
          readonly unit: string;
          readonly name: string;
          readonly registryNumber: string;
          /** Member since */
          readonly since: string;
          readonly active: boolean;
        }[];
        /** When e-birlik told it */
        readonly fetchedAt: string;
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** The people of a firm of your own who have an account here */
  'GET /api/firms/{taxNumber}/users': {
    readonly params: {
      readonly taxNumber: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly users: readonly {
          readonly name: string;
          readonly email: string;
          /** An instant, UTC */
          readonly since: string;
        }[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** The proxies that a firm of yours gave or holds, sorted, filtered and searched by the other firm */
  'GET /api/proxies': {
    readonly params: {};
    readonly query: {
      /** A firm of your own */
      readonly firm: string;
      readonly side?: "given" | "held";
      readonly state?: string;
      /** Part of the other firm’s title, or the beginning of its tax number */
      readonly q?: string;
      readonly sort?: "other" | "number" | "filed" | "until" | "state";
      readonly order?: "asc" | "desc";
      /** `next` of the page before */
      readonly after?: string;
      readonly limit?: number;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly proxies: readonly ({
          /** The case of the proxy */
          readonly id: string;
          readonly number: string;
          readonly side: "given" | "held";
          readonly other: {
            readonly taxNumber: string;
            readonly title: string;
          };
          readonly state: {
            readonly id: string;
            readonly title: string;
          };
          /** An instant, UTC */
          readonly filedAt: string;
          /** An instant, UTC */
          readonly approvedAt: string | null;
          /** Its last day; null where it has none */
          readonly until: string | null;
          /** Its words let the holder ask for dues back */
          readonly mayReclaimDues: boolean;
        })[];
        readonly next: string | null;
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** The dues refunds of a firm that you act for, or those that a firm of yours filed for others; with their parts */
  'GET /api/refunds': {
    readonly params: {};
    readonly query: {
      /** A firm of yours; for its own refunds also one whose proxy you hold */
      readonly firm: string;
      /** filed: what it filed for others, as a broker */
      readonly side?: "own" | "filed";
      readonly state?: string;
      /** Part of a number of the case or a declaration, or of the firm’s title */
      readonly q?: string;
      readonly sort?: "filed" | "number" | "firm" | "amount" | "state";
      readonly order?: "asc" | "desc";
      /** `next` of the page before */
      readonly after?: string;
      readonly limit?: number;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly refunds: readonly ({
          /** The case */
          readonly id: string;
          readonly number: string;
          readonly firm: {
            readonly taxNumber: string;
            readonly title: string;
          };
          /** An instant, UTC */
          readonly filedAt: string;
          readonly state: {
            readonly id: string;
            readonly title: string;
          };
          /** In kuruş */
          readonly amount: number;
          readonly declarations: number;
          readonly parts: readonly ({
            readonly unit: {
              readonly id: string;
              readonly short: string;
              readonly title: string;
            };
            readonly state: {
              readonly id: string;
              readonly title: string;
            };
            /** In kuruş */
            readonly amount: number;
            readonly declarations: number;
            /** By when it is to be paid */
            readonly payBy: string | null;
            /** When it was paid */
            readonly paidOn: string | null;
          })[];
        })[];
        readonly next: string | null;
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Dues refunds that your secretariats have to pay or have paid, with how many there are and what they come to */
  'GET /api/refund-payments': {
    readonly params: {};
    readonly query: {
      /** thisWeek: due until Sunday, or overdue */
      readonly state: "thisWeek" | "waiting" | "paid";
      /** One secretariat of yours */
      readonly unit?: string;
      /** The first day: of what waits the last day of paying, of what was paid the day */
      readonly from?: string;
      /** The last day */
      readonly to?: string;
      /** Part of the firm’s title or tax number, or of the case’s number */
      readonly q?: string;
      /** `next` of the page before */
      readonly after?: string;
      readonly limit?: number;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly payments: readonly ({
          readonly case: {
            /** The case */
            readonly id: string;
            readonly number: string;
          };
          readonly unit: {
            readonly id: string;
            readonly short: string;
            readonly title: string;
          };
          readonly firm: {
            readonly taxNumber: string;
            readonly title: string;
          };
          /** In kuruş */
          readonly amount: number;
          readonly declarations: number;
          /** Null: the firm’s current account */
          readonly iban: string | null;
          /** By when it is to be paid */
          readonly payBy: string;
          /** A day */
          readonly paidOn: string | null;
          readonly slip: string | null;
          /** Where it is recorded; null while another account is asked for */
          readonly task: string | null;
        })[];
        readonly totals: {
          readonly count: number;
          /** In kuruş */
          readonly amount: number;
        };
        readonly next: string | null;
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** The same list as Excel for the bank: of what waits only what goes to an IBAN */
  'GET /api/refund-payments/excel': {
    readonly params: {};
    readonly query: {
      /** thisWeek: due until Sunday, or overdue */
      readonly state: "thisWeek" | "waiting" | "paid";
      /** One secretariat of yours */
      readonly unit?: string;
      /** The first day: of what waits the last day of paying, of what was paid the day */
      readonly from?: string;
      /** The last day */
      readonly to?: string;
      /** Part of the firm’s title or tax number, or of the case’s number */
      readonly q?: string;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: Response;
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** The customs declarations of a firm, as exporter or as broker; newest first unless sorted otherwise */
  'GET /api/customs-declarations': {
    readonly params: {};
    readonly query: {
      /** A firm of your own, or one that gave a firm of yours a proxy */
      readonly firm: string;
      readonly as?: "exporter" | "broker";
      /** The first day */
      readonly from?: string;
      /** The last day */
      readonly to?: string;
      readonly secretariat?: string;
      readonly side?: "exporter" | "manufacturer" | "intermediary";
      readonly destination?: string;
      readonly status?: "approved" | "cancelled" | "withdrawn";
      /** Part of a number, or of the exporter’s title */
      readonly q?: string;
      readonly sort?: "declared" | "number" | "exporter" | "value" | "dues";
      readonly order?: "asc" | "desc";
      /** `next` of the page before */
      readonly after?: string;
      readonly limit?: number;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly declarations: readonly ({
          /** The unions’ own code, by which it is known before customs register it */
          readonly approvalCode: string;
          /** Null where customs never registered it */
          readonly registrationNumber: string | null;
          readonly exporter: string;
          readonly exporterTitle: string;
          readonly broker: string | null;
          readonly side: "exporter" | "manufacturer" | "intermediary";
          readonly union: {
            readonly id: string;
            readonly name: string;
          };
          readonly secretariat: {
            readonly id: string;
            readonly name: string;
          };
          /** Code of the Turkish statistical list of countries */
          readonly destination: string;
          /** A day */
          readonly declaredOn: string;
          readonly status: "approved" | "cancelled" | "withdrawn";
          /** FOB in kuruş */
          readonly value: number;
          /** What was exported after a correction, in kuruş */
          readonly realised: number | null;
          readonly dues: {
            /** In kuruş */
            readonly amount: number;
            /** The day of the receipt */
            readonly paidOn: string;
            readonly receipt: string;
            readonly source: "currentAccount" | "card" | "transfer";
          } | null;
        })[];
        readonly next: string | null;
        readonly copy: {
          /** How old the copy of e-birlik’s data is; null before it was fetched for the first time */
          readonly fetchedAt: string | null;
          /** It is being fetched now */
          readonly isRefreshing: boolean;
          /** Why the last attempt failed */
          readonly problem: "unreachable" | "unfit" | null;
        };
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Every declaration of the same list, as an Excel file */
  'GET /api/customs-declarations/excel': {
    readonly params: {};
    readonly query: {
      /** A firm of your own, or one that gave a firm of yours a proxy */
      readonly firm: string;
      readonly as?: "exporter" | "broker";
      /** The first day */
      readonly from?: string;
      /** The last day */
      readonly to?: string;
      readonly secretariat?: string;
      readonly side?: "exporter" | "manufacturer" | "intermediary";
      readonly destination?: string;
      readonly status?: "approved" | "cancelled" | "withdrawn";
      /** Part of a number, or of the exporter’s title */
      readonly q?: string;
      readonly sort?: "declared" | "number" | "exporter" | "value" | "dues";
      readonly order?: "asc" | "desc";
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: Response;
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** How old the copy of a firm’s declarations is, and what its list can be narrowed to */
  'GET /api/customs-declarations/copy': {
    readonly params: {};
    readonly query: {
      /** A firm of your own, or one that gave a firm of yours a proxy */
      readonly firm: string;
      readonly as?: "exporter" | "broker";
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        /** How old the copy of e-birlik’s data is; null before it was fetched for the first time */
        readonly fetchedAt: string | null;
        /** It is being fetched now */
        readonly isRefreshing: boolean;
        /** Why the last attempt failed */
        readonly problem: "unreachable" | "unfit" | null;
        readonly secretariats: readonly {
          readonly id: string;
          readonly name: string;
        }[];
        readonly destinations: readonly string[];
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Fetch a firm’s declarations from e-birlik again; while they are being fetched this changes nothing */
  'POST /api/customs-declarations/copy': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      /** A firm of your own, or one that gave a firm of yours a proxy */
      readonly firm: string;
      readonly as?: "exporter" | "broker";
    };
    readonly answers: {
      readonly 202: {
        /** How old the copy of e-birlik’s data is; null before it was fetched for the first time */
        readonly fetchedAt: string | null;
        /** It is being fetched now */
        readonly isRefreshing: boolean;
        /** Why the last attempt failed */
        readonly problem: "unreachable" | "unfit" | null;
      };
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** What can be started here */
  'GET /api/processes': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly processes: readonly {
          readonly id: string;
          readonly title: string;
          readonly noun: string;
          readonly startedBy: string;
        }[];
      };
    };
    readonly problems: "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** The start form of a process, as fields and as JSON Schema */
  'GET /api/processes/{id}': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {
      /** In whose name: a firm of yours, or one whose proxy you hold */
      readonly firm?: string;
      /** As what, where the firm of yours is both */
      readonly as?: "exporter" | "broker";
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly id: string;
        readonly title: string;
        readonly noun: string;
        readonly startedBy: string;
        readonly form: readonly { readonly [name: string]: unknown }[];
        readonly schema: { readonly [name: string]: unknown };
        readonly wizards: readonly (readonly {
          readonly title: string;
          readonly steps: readonly string[];
        }[])[];
      };
    };
    readonly problems: "NotFound" | "ProcessUnknown" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** A process as it is drawn: where a case may stand, who has it there, until when, and which ways lead on */
  'GET /api/processes/{id}/diagram': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly nodes: readonly ({
          readonly id: string;
          readonly kind: "start" | "step" | "end";
          readonly title: string;
          /** Who does it; nobody where it ends */
          readonly who: string | null;
          /** After this it ends by itself */
          readonly until: string | null;
          /** By when it should be done */
          readonly target: string | null;
        })[];
        readonly arrows: readonly ({
          readonly from: string;
          readonly to: string;
          readonly outcome: string;
          /** What is chosen; null at the start */
          readonly label: string | null;
        })[];
      };
    };
    readonly problems: "NotFound" | "ProcessUnknown" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** What a field of kind `records` is chosen from, for a firm that you act for; each with why it may not be, if so */
  'GET /api/records/{source}': {
    readonly params: {
      readonly source: "refundableDeclarations";
    };
    readonly query: {
      /** A firm of yours, or one whose proxy you hold */
      readonly firm: string;
      /** The case that they are for: what it has itself stays free for it */
      readonly case?: string;
      /** The first day */
      readonly from?: string;
      /** The last day */
      readonly to?: string;
      /** Part of a number */
      readonly q?: string;
      /** These alone, whatever else is asked */
      readonly ids?: readonly string[];
      /** `next` of the page before */
      readonly after?: string;
      readonly limit?: number;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly title: string;
        readonly columns: readonly ({
          readonly name: string;
          readonly title: string;
          /** Money is whole kuruş */
          readonly kind: "text" | "day" | "money" | "number" | "yesNo";
        })[];
        /** The column that is summed up over what has been chosen */
        readonly sums: string | null;
        readonly records: readonly ({
          /** What an answer names */
          readonly id: string;
          /** Values by the names of their columns */
          readonly cells: { readonly [name: string]: string | number | boolean | null };
          readonly refusal: string | null;
        })[];
        readonly copy: {
          /** How old the copy of e-birlik’s data is; null before it was fetched for the first time */
          readonly fetchedAt: string | null;
          /** It is being fetched now */
          readonly isRefreshing: boolean;
          /** Why the last attempt failed */
          readonly problem: "unreachable" | "unfit" | null;
        } | null;
        /** Give it as `after` for the next page; null at the end */
        readonly next: string | null;
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Judge an answer to the start form before it is sent: one page of it, or all of it */
  'POST /api/processes/{id}/judgements': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      /** The fields so far */
      readonly answer: unknown;
      /** In whose name: a firm of yours, or one whose proxy you hold */
      readonly firm?: string;
      /** As what, where the firm of yours is both */
      readonly as?: "exporter" | "broker";
      /** Counted from 0 */
      readonly page?: number;
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "CrossSite" | "FirmsUnreachable" | "ForbiddenKey" | "NotFound" | "NotJson" | "ProcessUnknown" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** The start form as it is asked of an answer so far: lists that depend on it are written out */
  'POST /api/processes/{id}/forms': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      /** The fields so far */
      readonly answer: unknown;
      /** In whose name: a firm of yours, or one whose proxy you hold */
      readonly firm?: string;
      /** As what, where the firm of yours is both */
      readonly as?: "exporter" | "broker";
    };
    readonly answers: {
      readonly 200: {
        readonly form: readonly { readonly [name: string]: unknown }[];
      };
    };
    readonly problems: "CrossSite" | "FirmsUnreachable" | "ForbiddenKey" | "NotFound" | "NotJson" | "ProcessUnknown" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Start a case: apply, ask, file. 202 means that it is on record and will be started */
  'POST /api/cases': {
    readonly params: {};
    readonly query: {};
    readonly headers: {
      readonly "Idempotency-Key": string;
    };
    readonly body: {
      readonly process: string;
      /** The fields of the start form: see GET /api/processes/{id} */
      readonly answer: unknown;
      /** In whose name: a firm of yours, or one whose proxy you hold */
      readonly firm?: string;
      /** As what, where the firm of yours is both */
      readonly as?: "exporter" | "broker";
    };
    readonly answers: {
      readonly 201: {
        /** The case */
        readonly id: string;
        readonly number: string;
        readonly institution: string;
        readonly process: {
          readonly id: string;
          readonly title: string;
          readonly noun: string;
        };
        readonly state: "starting" | "open" | "ended";
        readonly ending: {
          readonly id: string;
          readonly title: string;
        } | null;
        readonly firm: {
          readonly taxNumber: string;
          readonly title: string;
        } | null;
        /** An instant, UTC */
        readonly openedAt: string;
        /** An instant, UTC */
        readonly endedAt: string | null;
        /** Lets the instructions be sent again; it opens nothing */
        readonly resend: string | null;
        /** Until when the first step waits */
        readonly due: string | null;
      };
      readonly 202: {
        /** The case */
        readonly id: string;
        readonly number: string;
        readonly institution: string;
        readonly process: {
          readonly id: string;
          readonly title: string;
          readonly noun: string;
        };
        readonly state: "starting" | "open" | "ended";
        readonly ending: {
          readonly id: string;
          readonly title: string;
        } | null;
        readonly firm: {
          readonly taxNumber: string;
          readonly title: string;
        } | null;
        /** An instant, UTC */
        readonly openedAt: string;
        /** An instant, UTC */
        readonly endedAt: string | null;
        /** Lets the instructions be sent again; it opens nothing */
        readonly resend: string | null;
        /** Until when the first step waits */
        readonly due: string | null;
      };
    };
    readonly problems: "CrossSite" | "FirmNeeded" | "FirmsUnreachable" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "NotFound" | "NotJson" | "OwnFirmOnly" | "ProcessUnknown" | "ProxyEnded" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Your own cases and those of your firms, newest first, each with where it stands */
  'GET /api/cases': {
    readonly params: {};
    readonly query: {
      readonly state?: "open" | "ended";
      /** The tax number of a firm of yours */
      readonly firm?: string;
      /** Only those that wait for you */
      readonly turn?: "mine";
      /** `next` of the page before */
      readonly after?: string;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly cases: readonly ({
          /** The case */
          readonly id: string;
          readonly number: string;
          readonly institution: string;
          readonly process: {
            readonly id: string;
            readonly title: string;
            readonly noun: string;
          };
          readonly state: "starting" | "open" | "ended";
          readonly ending: {
            readonly id: string;
            readonly title: string;
          } | null;
          readonly firm: {
            readonly taxNumber: string;
            readonly title: string;
          } | null;
          /** An instant, UTC */
          readonly openedAt: string;
          /** An instant, UTC */
          readonly endedAt: string | null;
          readonly standing: readonly ({
            readonly task: string;
            readonly step: string;
            readonly title: string;
            readonly part: {
              readonly id: string;
              readonly title: string;
            } | null;
            /** An instant, UTC */
            readonly openedAt: string;
            /** After this nothing is accepted */
            readonly due: string | null;
            /** By when it should be done */
            readonly target: string | null;
            readonly why: string | null;
            /** What whoever does it should know */
            readonly about: string | null;
            /** What is said of it to those who only wait */
            readonly status: string | null;
            /** It waits for the asker */
            readonly yours: boolean;
            /** It waits for the asker, who has uploaded something for it */
            readonly begun: boolean;
            /** It was the asker’s turn; the answer is on record and will be carried out */
            readonly recorded: boolean;
            readonly with: readonly string[];
            /** The units that have it */
            readonly units: readonly {
              readonly id: string;
              readonly short: string;
              readonly title: string;
            }[];
            readonly wizard: {
              /** Steps that are pages of one form, in this order */
              readonly pages: readonly {
                readonly title: string;
                readonly steps: readonly string[];
              }[];
              /** Counted from 0 */
              readonly at: number;
            } | null;
          })[];
        })[];
        /** Give it as `after` for the next page; null at the end */
        readonly next: string | null;
      };
    };
    readonly problems: "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Send the instruction mail again; deadlines do not move */
  'POST /api/cases/{id}/instructions': {
    readonly params: {
      /** The case */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly resend: string;
    };
    readonly answers: {
      readonly 202: {
        /** When it was put on its way */
        readonly sentAgainAt: string;
      };
    };
    readonly problems: "CaseEnded" | "CrossSite" | "DeadlinePassed" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotNow" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Where a case stands, who has it, until when and why; what was said and handed in */
  'GET /api/cases/{id}': {
    readonly params: {
      /** The case */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        /** The case */
        readonly id: string;
        readonly number: string;
        readonly institution: string;
        readonly process: {
          readonly id: string;
          readonly title: string;
          readonly noun: string;
        };
        readonly state: "starting" | "open" | "ended";
        readonly ending: {
          readonly id: string;
          readonly title: string;
        } | null;
        readonly firm: {
          readonly taxNumber: string;
          readonly title: string;
        } | null;
        /** An instant, UTC */
        readonly openedAt: string;
        /** An instant, UTC */
        readonly endedAt: string | null;
        readonly actingFor: {
          readonly taxNumber: string;
          readonly title: string;
          readonly as: "exporter" | "broker";
          /** The asker’s own firm, where they act by proxy */
          readonly by: string | null;
        } | null;
        /** Where it stands, who has it, until when and why */
        readonly standing: readonly ({
          readonly task: string;
          readonly step: string;
          readonly title: string;
          readonly part: {
            readonly id: string;
            readonly title: string;
          } | null;
          /** An instant, UTC */
          readonly openedAt: string;
          /** After this nothing is accepted */
          readonly due: string | null;
          /** By when it should be done */
          readonly target: string | null;
          readonly why: string | null;
          /** What whoever does it should know */
          readonly about: string | null;
          /** What is said of it to those who only wait */
          readonly status: string | null;
          /** It waits for the asker */
          readonly yours: boolean;
          /** It waits for the asker, who has uploaded something for it */
          readonly begun: boolean;
          /** It was the asker’s turn; the answer is on record and will be carried out */
          readonly recorded: boolean;
          readonly with: readonly string[];
          /** The units that have it */
          readonly units: readonly {
            readonly id: string;
            readonly short: string;
            readonly title: string;
          }[];
          readonly wizard: {
            /** Steps that are pages of one form, in this order */
            readonly pages: readonly {
              readonly title: string;
              readonly steps: readonly string[];
            }[];
            /** Counted from 0 */
            readonly at: number;
          } | null;
          /** What was asked for once more, each with what is missing of it */
          readonly missing: readonly {
            readonly field: string;
            readonly title: string;
            readonly why: string;
          }[];
          /** What the asker may choose now */
          readonly outcomes: readonly ({
            readonly id: string;
            readonly label: string;
            readonly confirm?: string;
            readonly form: readonly { readonly [name: string]: unknown }[];
            /** It leads to an earlier page of the same form */
            readonly back: boolean;
            /** What has to be done first; null where it can be chosen */
            readonly closed: string | null;
          })[];
          /** What is laid before the asker to read for it */
          readonly views: readonly ({
            readonly name: string;
            readonly part: string | null;
            readonly title: string;
            readonly columns: readonly ({
              readonly name: string;
              readonly title: string;
              /** Money is whole kuruş */
              readonly kind: "text" | "day" | "money" | "number" | "yesNo";
            })[];
            readonly rows: readonly ({ readonly [name: string]: string | number | boolean | null })[];
            /** Values by the names of their columns */
            readonly total: { readonly [name: string]: string | number | boolean | null } | null;
          })[];
        })[];
        /** What whoever decides should know first; applicants are told nothing */
        readonly notices: readonly string[];
        readonly answers: readonly ({
          readonly step: string;
          readonly part: {
            readonly id: string;
            readonly title: string;
          } | null;
          readonly title: string;
          readonly outcome: string;
          readonly label: string;
          readonly by: string;
          /** An instant, UTC */
          readonly at: string;
          readonly fields: readonly ({
            readonly name: string;
            readonly label: string;
            readonly kind: string;
            readonly value: unknown;
            /** As people read it */
            readonly shown: string | null;
          })[];
        })[];
        readonly documents: readonly ({
          /** The document */
          readonly id: string;
          readonly direction: "in" | "out";
          readonly name: string;
          /** For which entry, where the field asks for one each */
          readonly entry: string | null;
          readonly title: string;
          readonly part: {
            readonly id: string;
            readonly title: string;
          } | null;
          readonly number: string | null;
          readonly fileName: string;
          readonly type: string;
          readonly bytes: number;
          /** Part of an answer, or issued */
          readonly sent: boolean;
          /** Issued, and downloaded by those whose case it is */
          readonly fetched: boolean;
          /** An instant, UTC */
          readonly at: string;
        })[];
        readonly mails: readonly ({
          readonly id: string;
          readonly name: string;
          readonly subject: string;
          readonly state: "queued" | "sending" | "sent" | "parked" | "voided";
          /** An instant, UTC */
          readonly madeAt: string;
          /** An instant, UTC */
          readonly sentAt: string | null;
        })[];
        /** What the case lays before everybody who may see it */
        readonly views: readonly ({
          readonly name: string;
          readonly part: string | null;
          readonly title: string;
          readonly columns: readonly ({
            readonly name: string;
            readonly title: string;
            /** Money is whole kuruş */
            readonly kind: "text" | "day" | "money" | "number" | "yesNo";
          })[];
          readonly rows: readonly ({ readonly [name: string]: string | number | boolean | null })[];
          /** Values by the names of their columns */
          readonly total: { readonly [name: string]: string | number | boolean | null } | null;
        })[];
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** What happened to a case, in sentences, each with the hash that chains it to the one before */
  'GET /api/cases/{id}/events': {
    readonly params: {
      /** The case */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly case: {
          /** The case */
          readonly id: string;
          readonly number: string;
          readonly institution: string;
          readonly process: {
            readonly id: string;
            readonly title: string;
            readonly noun: string;
          };
          readonly state: "starting" | "open" | "ended";
          readonly ending: {
            readonly id: string;
            readonly title: string;
          } | null;
          readonly firm: {
            readonly taxNumber: string;
            readonly title: string;
          } | null;
          /** An instant, UTC */
          readonly openedAt: string;
          /** An instant, UTC */
          readonly endedAt: string | null;
        };
        readonly events: readonly ({
          readonly seq: number;
          /** An instant, UTC */
          readonly at: string;
          readonly kind: string;
          readonly sentence: string;
          /** The arrow of the process that was walked with it */
          readonly walked: {
            readonly step: string;
            readonly outcome: string;
          } | null;
          readonly hash: string;
        })[];
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Begin a visit, or go on with it: what others did to your cases since the visit before */
  'POST /api/visits': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        /** The end of the visit before this one */
        readonly since: string | null;
        readonly events: readonly {
          readonly case: {
            /** The case */
            readonly id: string;
            readonly number: string;
          };
          /** An instant, UTC */
          readonly at: string;
          readonly sentence: string;
        }[];
      };
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** The open tasks that you may do, in order of deadline or of opening */
  'GET /api/tasks': {
    readonly params: {};
    readonly query: {
      readonly process?: string;
      readonly step?: string;
      readonly unit?: string;
      /** Tax number */
      readonly firm?: string;
      /** me, nobody or a person’s id */
      readonly assignee?: string;
      /** An instant, UTC */
      readonly dueBefore?: string;
      readonly overdue?: boolean;
      /** An instant, UTC */
      readonly openedBefore?: string;
      /** Its follow-up day has come */
      readonly followUpDue?: boolean;
      /** Words that are each part of the number, the firm’s title or tax number */
      readonly q?: string;
      readonly sort?: "due" | "opened";
      /** The `next` of the page before */
      readonly after?: string;
      readonly limit?: number;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly tasks: readonly ({
          readonly id: string;
          readonly case: {
            /** The case */
            readonly id: string;
            readonly number: string;
          } | null;
          readonly process: {
            readonly id: string;
            readonly title: string;
          };
          readonly step: {
            readonly id: string;
            readonly title: string;
          };
          readonly firm: {
            readonly taxNumber: string;
            readonly title: string;
          } | null;
          readonly units: readonly {
            readonly id: string;
            readonly title: string;
            /** What people who work there call it */
            readonly short: string;
          }[];
          /** An instant, UTC */
          readonly openedAt: string;
          /** Deadline or target */
          readonly due: string | null;
          readonly assignee: {
            /** The person */
            readonly id: string;
            readonly title: string;
          } | null;
          readonly about: {
            readonly of: string;
            readonly code: string;
            readonly outcomes: readonly string[];
          } | null;
          /** 0 normal, 1 high, 2 urgent */
          readonly priority: number;
          /** The day on which somebody wants to look again */
          readonly followUp: string | null;
          readonly note: string | null;
        })[];
        /** Give it as `after` for the next page; null at the end */
        readonly next: string | null;
      };
    };
    readonly problems: "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** How many tasks a filter finds, exact to 10,000 */
  'GET /api/tasks/count': {
    readonly params: {};
    readonly query: {
      readonly process?: string;
      readonly step?: string;
      readonly unit?: string;
      /** Tax number */
      readonly firm?: string;
      /** me, nobody or a person’s id */
      readonly assignee?: string;
      /** An instant, UTC */
      readonly dueBefore?: string;
      readonly overdue?: boolean;
      /** An instant, UTC */
      readonly openedBefore?: string;
      /** Its follow-up day has come */
      readonly followUpDue?: boolean;
      /** Words that are each part of the number, the firm’s title or tax number */
      readonly q?: string;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly count: number;
        /** There are more than the 10,000 that are counted */
        readonly more: boolean;
      };
    };
    readonly problems: "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** What your lists can be narrowed by: units, processes and steps whose tasks you see */
  'GET /api/tasks/choices': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly units: readonly {
          readonly id: string;
          readonly title: string;
          /** What people who work there call it */
          readonly short: string;
          /** A saved filter may be shared with it */
          readonly mayShare: boolean;
        }[];
        readonly processes: readonly {
          readonly id: string;
          readonly title: string;
          readonly steps: readonly {
            readonly id: string;
            readonly title: string;
          }[];
        }[];
      };
    };
    readonly problems: "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Every number that a desk shows, in one call */
  'GET /api/tasks/badges': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly all: {
          readonly count: number;
          /** There are more than the 10,000 that are counted */
          readonly more: boolean;
        };
        readonly mine: {
          readonly count: number;
          /** There are more than the 10,000 that are counted */
          readonly more: boolean;
        };
        readonly unclaimed: {
          readonly count: number;
          /** There are more than the 10,000 that are counted */
          readonly more: boolean;
        };
        readonly overdue: {
          readonly count: number;
          /** There are more than the 10,000 that are counted */
          readonly more: boolean;
        };
        readonly followUp: {
          readonly count: number;
          /** There are more than the 10,000 that are counted */
          readonly more: boolean;
        };
        readonly saved: readonly {
          /** A saved filter */
          readonly id: string;
          readonly name: string;
          readonly count: number;
          /** There are more than the 10,000 that are counted */
          readonly more: boolean;
        }[];
      };
    };
    readonly problems: "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Your filters and those shared with your units, in your order; GET /api/tasks/badges counts them */
  'GET /api/saved-filters': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly filters: readonly ({
          /** The filter */
          readonly id: string;
          readonly name: string;
          /** The members of GET /api/tasks */
          readonly filter: {
            readonly process?: string;
            readonly step?: string;
            readonly unit?: string;
            /** Tax number */
            readonly firm?: string;
            /** me, nobody or a person’s id */
            readonly assignee?: string;
            /** An instant, UTC */
            readonly dueBefore?: string;
            readonly overdue?: boolean;
            /** An instant, UTC */
            readonly openedBefore?: string;
            /** Its follow-up day has come */
            readonly followUpDue?: boolean;
            /** Words that are each part of the number, the firm’s title or tax number */
            readonly q?: string;
          };
          readonly sort: "due" | "opened";
          /** The version that was changed; an older one is refused */
          readonly version: number;
          readonly unit: {
            readonly id: string;
            readonly title: string;
          } | null;
          readonly owner: {
            /** Its maker */
            readonly id: string;
            readonly title: string;
          };
          readonly mayEdit: boolean;
        })[];
      };
    };
    readonly problems: "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Keep a filter under a name, for yourself or for everybody of a unit of yours */
  'POST /api/saved-filters': {
    readonly params: {};
    readonly query: {};
    readonly headers: {
      readonly "Idempotency-Key"?: string;
    };
    readonly body: {
      readonly name: string;
      /** The members of GET /api/tasks */
      readonly filter: {
        readonly process?: string;
        readonly step?: string;
        readonly unit?: string;
        /** Tax number */
        readonly firm?: string;
        /** me, nobody or a person’s id */
        readonly assignee?: string;
        /** An instant, UTC */
        readonly dueBefore?: string;
        readonly overdue?: boolean;
        /** An instant, UTC */
        readonly openedBefore?: string;
        /** Its follow-up day has come */
        readonly followUpDue?: boolean;
        /** Words that are each part of the number, the firm’s title or tax number */
        readonly q?: string;
      };
      readonly sort: "due" | "opened";
      /** The unit it is shared with; null keeps it to yourself */
      readonly unit: string | null;
    };
    readonly answers: {
      readonly 201: {
        /** The filter */
        readonly id: string;
        readonly name: string;
        /** The members of GET /api/tasks */
        readonly filter: {
          readonly process?: string;
          readonly step?: string;
          readonly unit?: string;
          /** Tax number */
          readonly firm?: string;
          /** me, nobody or a person’s id */
          readonly assignee?: string;
          /** An instant, UTC */
          readonly dueBefore?: string;
          readonly overdue?: boolean;
          /** An instant, UTC */
          readonly openedBefore?: string;
          /** Its follow-up day has come */
          readonly followUpDue?: boolean;
          /** Words that are each part of the number, the firm’s title or tax number */
          readonly q?: string;
        };
        readonly sort: "due" | "opened";
        /** The version that was changed; an older one is refused */
        readonly version: number;
        readonly unit: {
          readonly id: string;
          readonly title: string;
        } | null;
        readonly owner: {
          /** Its maker */
          readonly id: string;
          readonly title: string;
        };
        readonly mayEdit: boolean;
      };
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "TooManyFilters" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Change a filter: its maker, or a coordinator of the unit with which it is shared */
  'PUT /api/saved-filters/{id}': {
    readonly params: {
      /** The filter */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly name: string;
      /** The members of GET /api/tasks */
      readonly filter: {
        readonly process?: string;
        readonly step?: string;
        readonly unit?: string;
        /** Tax number */
        readonly firm?: string;
        /** me, nobody or a person’s id */
        readonly assignee?: string;
        /** An instant, UTC */
        readonly dueBefore?: string;
        readonly overdue?: boolean;
        /** An instant, UTC */
        readonly openedBefore?: string;
        /** Its follow-up day has come */
        readonly followUpDue?: boolean;
        /** Words that are each part of the number, the firm’s title or tax number */
        readonly q?: string;
      };
      readonly sort: "due" | "opened";
      /** The unit it is shared with; null keeps it to yourself */
      readonly unit: string | null;
      /** The version that was changed; an older one is refused */
      readonly version: number;
    };
    readonly answers: {
      readonly 200: {
        /** The filter */
        readonly id: string;
        readonly name: string;
        /** The members of GET /api/tasks */
        readonly filter: {
          readonly process?: string;
          readonly step?: string;
          readonly unit?: string;
          /** Tax number */
          readonly firm?: string;
          /** me, nobody or a person’s id */
          readonly assignee?: string;
          /** An instant, UTC */
          readonly dueBefore?: string;
          readonly overdue?: boolean;
          /** An instant, UTC */
          readonly openedBefore?: string;
          /** Its follow-up day has come */
          readonly followUpDue?: boolean;
          /** Words that are each part of the number, the firm’s title or tax number */
          readonly q?: string;
        };
        readonly sort: "due" | "opened";
        /** The version that was changed; an older one is refused */
        readonly version: number;
        readonly unit: {
          readonly id: string;
          readonly title: string;
        } | null;
        readonly owner: {
          /** Its maker */
          readonly id: string;
          readonly title: string;
        };
        readonly mayEdit: boolean;
      };
    };
    readonly problems: "Changed" | "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Remove a filter */
  'DELETE /api/saved-filters/{id}': {
    readonly params: {
      /** The filter */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** The order in which you see filters; others see theirs */
  'PUT /api/saved-filter-order': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly filters: readonly string[];
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** What changes in your lists and in your own cases, as it happens */
  'GET /api/stream': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: Response;
    };
    readonly problems: "Busy" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "TooManyStreams" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Which mails about tasks you get, and when */
  'GET /api/notifications': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        /** Size iş atandığında */
        readonly assigned: "off" | "immediate" | "daily";
        /** Üstlendiğiniz işin son tarihine bir gün kaldığında */
        readonly dueSoon: "off" | "immediate" | "daily";
        /** Üstlendiğiniz iş geciktiğinde */
        readonly overdue: "off" | "immediate" | "daily";
        /** Koordinatörü olduğunuz birimde kimsenin üstlenmediği iş geciktiğinde */
        readonly unclaimed: "off" | "immediate" | "daily";
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Choose which mails about tasks you get, and when; what waits for the morning and is off now is dropped */
  'PUT /api/notifications': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      /** Size iş atandığında */
      readonly assigned: "off" | "immediate" | "daily";
      /** Üstlendiğiniz işin son tarihine bir gün kaldığında */
      readonly dueSoon: "off" | "immediate" | "daily";
      /** Üstlendiğiniz iş geciktiğinde */
      readonly overdue: "off" | "immediate" | "daily";
      /** Koordinatörü olduğunuz birimde kimsenin üstlenmediği iş geciktiğinde */
      readonly unclaimed: "off" | "immediate" | "daily";
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Upload one file for a field of a task (multipart, part name `file`); name its id in the answer */
  'POST /api/documents': {
    readonly params: {};
    readonly query: {
      readonly task: string;
      readonly outcome: string;
      readonly field: string;
      /** Which of them, where the field asks for one each */
      readonly entry?: string;
    };
    readonly headers: {};
    readonly body: FormData;
    readonly answers: {
      readonly 201: {
        /** The document */
        readonly id: string;
        readonly direction: "in" | "out";
        readonly name: string;
        /** For which entry, where the field asks for one each */
        readonly entry: string | null;
        readonly title: string;
        readonly part: {
          readonly id: string;
          readonly title: string;
        } | null;
        readonly number: string | null;
        readonly fileName: string;
        readonly type: string;
        readonly bytes: number;
        /** Part of an answer, or issued */
        readonly sent: boolean;
        /** Issued, and downloaded by those whose case it is */
        readonly fetched: boolean;
        /** An instant, UTC */
        readonly at: string;
      };
    };
    readonly problems: "AlreadyDecided" | "CrossSite" | "FileRefused" | "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** The bytes of a document, as an attachment, or inline for a viewer */
  'GET /api/documents/{id}': {
    readonly params: {
      /** The document */
      readonly id: string;
    };
    readonly query: {
      readonly inline?: boolean;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: Response;
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** What the firm sent for the same paper in earlier cases, newest first; a visitor has none */
  'GET /api/tasks/{id}/earlier-documents': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {
      readonly outcome: string;
      readonly field: string;
      /** Which of them, where the field asks for one each */
      readonly entry?: string;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly documents: readonly {
          /** The document */
          readonly id: string;
          readonly fileName: string;
          readonly bytes: number;
          /** When it was handed over */
          readonly at: string;
          readonly caseNumber: string;
        }[];
      };
    };
    readonly problems: "AlreadyDecided" | "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Take one of them over as the file of the field; name its new id in the answer */
  'POST /api/tasks/{id}/earlier-documents': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly outcome: string;
      readonly field: string;
      /** Which of them, where the field asks for one each */
      readonly entry?: string;
      /** One of the earlier documents */
      readonly document: string;
    };
    readonly answers: {
      readonly 201: {
        /** The document */
        readonly id: string;
        readonly direction: "in" | "out";
        readonly name: string;
        /** For which entry, where the field asks for one each */
        readonly entry: string | null;
        readonly title: string;
        readonly part: {
          readonly id: string;
          readonly title: string;
        } | null;
        readonly number: string | null;
        readonly fileName: string;
        readonly type: string;
        readonly bytes: number;
        /** Part of an answer, or issued */
        readonly sent: boolean;
        /** Issued, and downloaded by those whose case it is */
        readonly fetched: boolean;
        /** An instant, UTC */
        readonly at: string;
      };
    };
    readonly problems: "AlreadyDecided" | "CrossSite" | "FileRefused" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** A task: what it asks, until when and why, and the case behind it */
  'GET /api/tasks/{id}': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly task: string;
        readonly step: string;
        readonly title: string;
        readonly part: {
          readonly id: string;
          readonly title: string;
        } | null;
        /** An instant, UTC */
        readonly openedAt: string;
        /** After this nothing is accepted */
        readonly due: string | null;
        /** By when it should be done */
        readonly target: string | null;
        readonly why: string | null;
        readonly state: "open" | "closed";
        readonly outcome: string | null;
        readonly assignee: {
          /** The person */
          readonly id: string;
          readonly title: string;
        } | null;
        readonly about: {
          readonly of: string;
          readonly code: string;
          readonly outcomes: readonly string[];
        } | null;
        readonly decided: {
          readonly by: string | null;
          /** An instant, UTC */
          readonly at: string | null;
          readonly outcome: string | null;
          readonly label: string | null;
        } | null;
        /** What the asker may do at the desk; applicants have none */
        readonly may: {
          readonly claim: boolean;
          readonly release: boolean;
          readonly decide: boolean;
          readonly assign: boolean;
          readonly annotate: boolean;
        } | null;
        readonly desk: {
          readonly priority: number;
          /** A day */
          readonly followUp: string | null;
          readonly note: string | null;
          readonly notedBy: {
            /** The person */
            readonly id: string;
            readonly title: string;
          } | null;
          /** An instant, UTC */
          readonly notedAt: string | null;
        } | null;
        readonly firm: {
          readonly taxNumber: string;
          readonly title: string;
          readonly kinds: readonly ("exporter" | "broker")[];
          readonly active: boolean;
          readonly address: string;
          readonly city: string;
          readonly unions: readonly {
            readonly id: string;
            readonly title: string;
            /** What people who work there call it */
            readonly short: string;
            readonly registryNumber: string;
            /** Member since */
            readonly since: string;
            readonly active: boolean;
          }[];
          /** When the registry was asked */
          readonly fetchedAt: string;
          readonly beside: readonly ({
            readonly fact: "taxNumber" | "title" | "kinds" | "city" | "address" | "unions";
            readonly step: string;
            readonly field: string;
            readonly differs: boolean;
          })[];
        } | null;
        /** What the asker may choose now */
        readonly outcomes: readonly ({
          readonly id: string;
          readonly label: string;
          readonly confirm?: string;
          readonly form: readonly { readonly [name: string]: unknown }[];
          /** It leads to an earlier page of the same form */
          readonly back: boolean;
          /** What has to be done first; null where it can be chosen */
          readonly closed: string | null;
        })[];
        /** What is laid before the asker to read */
        readonly views: readonly ({
          readonly name: string;
          readonly part: string | null;
          readonly title: string;
          readonly columns: readonly ({
            readonly name: string;
            readonly title: string;
            /** Money is whole kuruş */
            readonly kind: "text" | "day" | "money" | "number" | "yesNo";
          })[];
          readonly rows: readonly ({ readonly [name: string]: string | number | boolean | null })[];
          /** Values by the names of their columns */
          readonly total: { readonly [name: string]: string | number | boolean | null } | null;
        })[];
        readonly case: {
          /** The case */
          readonly id: string;
          readonly number: string;
          readonly institution: string;
          readonly process: {
            readonly id: string;
            readonly title: string;
            readonly noun: string;
          };
          readonly state: "starting" | "open" | "ended";
          readonly ending: {
            readonly id: string;
            readonly title: string;
          } | null;
          readonly firm: {
            readonly taxNumber: string;
            readonly title: string;
          } | null;
          /** An instant, UTC */
          readonly openedAt: string;
          /** An instant, UTC */
          readonly endedAt: string | null;
          readonly actingFor: {
            readonly taxNumber: string;
            readonly title: string;
            readonly as: "exporter" | "broker";
            /** The asker’s own firm, where they act by proxy */
            readonly by: string | null;
          } | null;
          /** Where it stands, who has it, until when and why */
          readonly standing: readonly ({
            readonly task: string;
            readonly step: string;
            readonly title: string;
            readonly part: {
              readonly id: string;
              readonly title: string;
            } | null;
            /** An instant, UTC */
            readonly openedAt: string;
            /** After this nothing is accepted */
            readonly due: string | null;
            /** By when it should be done */
            readonly target: string | null;
            readonly why: string | null;
            /** What whoever does it should know */
            readonly about: string | null;
            /** What is said of it to those who only wait */
            readonly status: string | null;
            /** It waits for the asker */
            readonly yours: boolean;
            /** It waits for the asker, who has uploaded something for it */
            readonly begun: boolean;
            /** It was the asker’s turn; the answer is on record and will be carried out */
            readonly recorded: boolean;
            readonly with: readonly string[];
            /** The units that have it */
            readonly units: readonly {
              readonly id: string;
              readonly short: string;
              readonly title: string;
            }[];
            readonly wizard: {
              /** Steps that are pages of one form, in this order */
              readonly pages: readonly {
                readonly title: string;
                readonly steps: readonly string[];
              }[];
              /** Counted from 0 */
              readonly at: number;
            } | null;
            /** What was asked for once more, each with what is missing of it */
            readonly missing: readonly {
              readonly field: string;
              readonly title: string;
              readonly why: string;
            }[];
            /** What the asker may choose now */
            readonly outcomes: readonly ({
              readonly id: string;
              readonly label: string;
              readonly confirm?: string;
              readonly form: readonly { readonly [name: string]: unknown }[];
              /** It leads to an earlier page of the same form */
              readonly back: boolean;
              /** What has to be done first; null where it can be chosen */
              readonly closed: string | null;
            })[];
            /** What is laid before the asker to read for it */
            readonly views: readonly ({
              readonly name: string;
              readonly part: string | null;
              readonly title: string;
              readonly columns: readonly ({
                readonly name: string;
                readonly title: string;
                /** Money is whole kuruş */
                readonly kind: "text" | "day" | "money" | "number" | "yesNo";
              })[];
              readonly rows: readonly ({ readonly [name: string]: string | number | boolean | null })[];
              /** Values by the names of their columns */
              readonly total: { readonly [name: string]: string | number | boolean | null } | null;
            })[];
          })[];
          /** What whoever decides should know first; applicants are told nothing */
          readonly notices: readonly string[];
          readonly answers: readonly ({
            readonly step: string;
            readonly part: {
              readonly id: string;
              readonly title: string;
            } | null;
            readonly title: string;
            readonly outcome: string;
            readonly label: string;
            readonly by: string;
            /** An instant, UTC */
            readonly at: string;
            readonly fields: readonly ({
              readonly name: string;
              readonly label: string;
              readonly kind: string;
              readonly value: unknown;
              /** As people read it */
              readonly shown: string | null;
            })[];
          })[];
          readonly documents: readonly ({
            /** The document */
            readonly id: string;
            readonly direction: "in" | "out";
            readonly name: string;
            /** For which entry, where the field asks for one each */
            readonly entry: string | null;
            readonly title: string;
            readonly part: {
              readonly id: string;
              readonly title: string;
            } | null;
            readonly number: string | null;
            readonly fileName: string;
            readonly type: string;
            readonly bytes: number;
            /** Part of an answer, or issued */
            readonly sent: boolean;
            /** Issued, and downloaded by those whose case it is */
            readonly fetched: boolean;
            /** An instant, UTC */
            readonly at: string;
          })[];
          readonly mails: readonly ({
            readonly id: string;
            readonly name: string;
            readonly subject: string;
            readonly state: "queued" | "sending" | "sent" | "parked" | "voided";
            /** An instant, UTC */
            readonly madeAt: string;
            /** An instant, UTC */
            readonly sentAt: string | null;
          })[];
          /** What the case lays before everybody who may see it */
          readonly views: readonly ({
            readonly name: string;
            readonly part: string | null;
            readonly title: string;
            readonly columns: readonly ({
              readonly name: string;
              readonly title: string;
              /** Money is whole kuruş */
              readonly kind: "text" | "day" | "money" | "number" | "yesNo";
            })[];
            readonly rows: readonly ({ readonly [name: string]: string | number | boolean | null })[];
            /** Values by the names of their columns */
            readonly total: { readonly [name: string]: string | number | boolean | null } | null;
          })[];
        } | null;
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Claim a task; it stays in the lists of the others, under your name */
  'PUT /api/tasks/{id}/claim': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "AlreadyDecided" | "ClaimedByOther" | "CrossSite" | "DeadlinePassed" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Release a task that you claimed; a coordinator may release anybody’s */
  'DELETE /api/tasks/{id}/claim': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "AlreadyDecided" | "ClaimedByOther" | "CrossSite" | "DeadlinePassed" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Decide: one of the outcomes, with what it asks. 202 means that it is on record and will be carried out */
  'POST /api/tasks/{id}/completion': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {
      readonly "Idempotency-Key": string;
    };
    readonly body: {
      readonly outcome: string;
      /** The fields of the outcome’s form */
      readonly answer?: unknown;
    };
    readonly answers: {
      readonly 200: {
        readonly task: string;
        readonly outcome: string;
        /** done: the case has moved on; recorded: it will, as soon as what carries it is back */
        readonly state: "done" | "recorded";
      };
      readonly 202: {
        readonly task: string;
        readonly outcome: string;
        /** done: the case has moved on; recorded: it will, as soon as what carries it is back */
        readonly state: "done" | "recorded";
      };
    };
    readonly problems: "AlreadyDecided" | "ClaimedByOther" | "CrossSite" | "DeadlinePassed" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "OutcomeClosed" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnknownOutcome" | "UnreadableBody";
  };
  /** Who could be given a task: whoever may decide it */
  'GET /api/tasks/{id}/assignees': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly assignees: readonly {
          /** The person */
          readonly id: string;
          readonly title: string;
          /** How many open tasks they have */
          readonly open: number;
        }[];
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Give a task to somebody, or to nobody: coordinators any task, everybody the one that they have claimed */
  'PUT /api/tasks/{id}/assignee': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      /** Who gets it */
      readonly person: string | null;
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "AlreadyDecided" | "ClaimedByOther" | "CrossSite" | "DeadlinePassed" | "ForbiddenKey" | "NotAssignable" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Write a note for the desk, or take it away; applicants never see it */
  'PUT /api/tasks/{id}/note': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly note: string | null;
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "AlreadyDecided" | "ClaimedByOther" | "CrossSite" | "DeadlinePassed" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Set the day on which somebody wants to look again, or none */
  'PUT /api/tasks/{id}/follow-up': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      /** A day of this century */
      readonly followUp: string | null;
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "AlreadyDecided" | "ClaimedByOther" | "CrossSite" | "DeadlinePassed" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Say how urgent a task is; it is written into the case’s history */
  'PUT /api/tasks/{id}/priority': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      /** 0 normal, 1 high, 2 urgent */
      readonly priority: number;
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "AlreadyDecided" | "ClaimedByOther" | "CrossSite" | "DeadlinePassed" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** The draft of your answer; for coordinators also the drafts of others */
  'GET /api/tasks/{id}/draft': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly mine: {
          readonly outcome: string | null;
          readonly answer: { readonly [name: string]: unknown };
          /** The version, as in the ETag */
          readonly version: string;
          /** An instant, UTC */
          readonly savedAt: string;
        } | null;
        /** What others have written, for coordinators */
        readonly others: readonly ({
          readonly outcome: string | null;
          readonly answer: { readonly [name: string]: unknown };
          /** The version, as in the ETag */
          readonly version: string;
          /** An instant, UTC */
          readonly savedAt: string;
          readonly person: {
            /** The person */
            readonly id: string;
            readonly title: string;
          };
        })[];
      };
    };
    readonly problems: "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Keep a draft of an answer until the task is decided. If-Match names the version that it replaces */
  'PUT /api/tasks/{id}/draft': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {
      readonly "If-Match"?: string;
    };
    readonly body: {
      /** The outcome that is thought of, if any */
      readonly outcome?: string | null;
      /** The fields of the outcome’s form as far as they are filled in, up to 64 KB, unchecked */
      readonly answer: { readonly [name: string]: unknown };
    };
    readonly answers: {
      readonly 200: {
        readonly outcome: string | null;
        readonly answer: { readonly [name: string]: unknown };
        /** The version, as in the ETag */
        readonly version: string;
        /** An instant, UTC */
        readonly savedAt: string;
      };
    };
    readonly problems: "AlreadyDecided" | "Changed" | "ClaimedByOther" | "CrossSite" | "DeadlinePassed" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Throw your draft away */
  'DELETE /api/tasks/{id}/draft': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Judge an answer to an outcome of a task before it is sent: one page of its form, or all of it */
  'POST /api/tasks/{id}/judgements': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly outcome: string;
      /** The fields so far */
      readonly answer: unknown;
      /** Counted from 0 */
      readonly page?: number;
    };
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "CrossSite" | "FirmsUnreachable" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** The form of an outcome as it is asked of an answer so far: pages and lists that depend on it are written out */
  'POST /api/tasks/{id}/forms': {
    readonly params: {
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly outcome: string;
      /** The fields so far */
      readonly answer: unknown;
    };
    readonly answers: {
      readonly 200: {
        readonly form: readonly { readonly [name: string]: unknown }[];
      };
    };
    readonly problems: "CrossSite" | "FirmsUnreachable" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Claim, release, assign or mark up to 10,000 tasks at once; what may not be done is told and the rest done */
  'POST /api/task-batches': {
    readonly params: {};
    readonly query: {
      /** Only say what would be done */
      readonly dryRun?: boolean;
    };
    readonly headers: {
      readonly "Idempotency-Key"?: string;
    };
    readonly body: {
      readonly act: "claim" | "release" | "assign" | "note" | "priority" | "followUp";
      readonly tasks?: readonly string[];
      readonly filter?: {
        readonly process?: string;
        readonly step?: string;
        readonly unit?: string;
        /** Tax number */
        readonly firm?: string;
        /** me, nobody or a person’s id */
        readonly assignee?: string;
        /** An instant, UTC */
        readonly dueBefore?: string;
        readonly overdue?: boolean;
        /** An instant, UTC */
        readonly openedBefore?: string;
        /** Its follow-up day has come */
        readonly followUpDue?: boolean;
        /** Words that are each part of the number, the firm’s title or tax number */
        readonly q?: string;
      };
      /** With a filter: at most so many tasks, as counted */
      readonly expect?: number;
      /** assign: a person’s id; note: words or null; priority: 0–2; followUp: a day or null */
      readonly value?: string | null | number;
    };
    readonly answers: {
      readonly 200: {
        /** The batch; null where nothing was done */
        readonly id: string | null;
        readonly act: "claim" | "release" | "assign" | "note" | "priority" | "followUp" | "undo";
        /** An instant, UTC */
        readonly at: string;
        /** Tasks that were changed */
        readonly done: number;
        /** Tasks that were as they should be already */
        readonly unchanged: number;
        /** The batch that this one put back */
        readonly undoes: string | null;
        /** The batch that put this one back */
        readonly undoneBy: string | null;
        /** Tasks that were left as they were, each with the reason */
        readonly refused: readonly ({
          readonly task: string;
          readonly reason: "NotFound" | "AlreadyDecided" | "ClaimedByOther" | "NotYours" | "NotAssignable" | "Changed";
          readonly say: string;
          readonly by: string | null;
          /** An instant, UTC */
          readonly at: string | null;
          readonly outcome: {
            readonly id: string;
            readonly title: string;
          } | null;
        })[];
      };
      readonly 201: {
        /** The batch; null where nothing was done */
        readonly id: string | null;
        readonly act: "claim" | "release" | "assign" | "note" | "priority" | "followUp" | "undo";
        /** An instant, UTC */
        readonly at: string;
        /** Tasks that were changed */
        readonly done: number;
        /** Tasks that were as they should be already */
        readonly unchanged: number;
        /** The batch that this one put back */
        readonly undoes: string | null;
        /** The batch that put this one back */
        readonly undoneBy: string | null;
        /** Tasks that were left as they were, each with the reason */
        readonly refused: readonly ({
          readonly task: string;
          readonly reason: "NotFound" | "AlreadyDecided" | "ClaimedByOther" | "NotYours" | "NotAssignable" | "Changed";
          readonly say: string;
          readonly by: string | null;
          /** An instant, UTC */
          readonly at: string | null;
          readonly outcome: {
            readonly id: string;
            readonly title: string;
          } | null;
        })[];
      };
    };
    readonly problems: "CrossSite" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "MoreThanExpected" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "TooManyTasks" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** What you last did to many tasks at once */
  'GET /api/task-batches': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly batches: readonly ({
          /** The batch; null where nothing was done */
          readonly id: string | null;
          readonly act: "claim" | "release" | "assign" | "note" | "priority" | "followUp" | "undo";
          /** An instant, UTC */
          readonly at: string;
          /** Tasks that were changed */
          readonly done: number;
          /** Tasks that were as they should be already */
          readonly unchanged: number;
          /** The batch that this one put back */
          readonly undoes: string | null;
          /** The batch that put this one back */
          readonly undoneBy: string | null;
        })[];
      };
    };
    readonly problems: "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Put back what a batch of yours has changed, wherever nobody has changed it since; itself a batch */
  'POST /api/task-batches/{id}/undo': {
    readonly params: {
      /** The batch */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {
      readonly "Idempotency-Key"?: string;
    };
    readonly body: undefined;
    readonly answers: {
      readonly 201: {
        /** The batch; null where nothing was done */
        readonly id: string | null;
        readonly act: "claim" | "release" | "assign" | "note" | "priority" | "followUp" | "undo";
        /** An instant, UTC */
        readonly at: string;
        /** Tasks that were changed */
        readonly done: number;
        /** Tasks that were as they should be already */
        readonly unchanged: number;
        /** The batch that this one put back */
        readonly undoes: string | null;
        /** The batch that put this one back */
        readonly undoneBy: string | null;
        /** Tasks that were left as they were, each with the reason */
        readonly refused: readonly ({
          readonly task: string;
          readonly reason: "NotFound" | "AlreadyDecided" | "ClaimedByOther" | "NotYours" | "NotAssignable" | "Changed";
          readonly say: string;
          readonly by: string | null;
          /** An instant, UTC */
          readonly at: string | null;
          readonly outcome: {
            readonly id: string;
            readonly title: string;
          } | null;
        })[];
      };
    };
    readonly problems: "AlreadyUndone" | "CrossSite" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "ScopeMissing" | "TokenUnknown" | "TooDeep" | "TooLarge" | "TooManyRequests" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Addresses that are told of the tasks of units that you keep */
  'GET /api/webhooks': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly webhooks: readonly ({
          /** The webhook */
          readonly id: string;
          /** https; redirects are not followed */
          readonly url: string;
          readonly events: readonly ("task.opened" | "task.closed")[];
          readonly unit: {
            readonly id: string;
            readonly title: string;
          };
          /** Who made it */
          readonly madeBy: string;
          /** An instant, UTC */
          readonly madeAt: string;
          /** The first call that failed since one last succeeded */
          readonly failingSince: string | null;
          readonly off: {
            /** An instant, UTC */
            readonly at: string;
            /** Null: it went off by itself, after a week of failures */
            readonly by: string | null;
          } | null;
        })[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Have an address told of new and closed tasks of a unit and those below it; its secret is shown once */
  'POST /api/webhooks': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: {
      readonly unit: string;
      /** https; redirects are not followed */
      readonly url: string;
      readonly events: readonly ("task.opened" | "task.closed")[];
    };
    readonly answers: {
      readonly 201: {
        /** The webhook */
        readonly id: string;
        /** https; redirects are not followed */
        readonly url: string;
        readonly events: readonly ("task.opened" | "task.closed")[];
        readonly unit: {
          readonly id: string;
          readonly title: string;
        };
        /** Who made it */
        readonly madeBy: string;
        /** An instant, UTC */
        readonly madeAt: string;
        /** The first call that failed since one last succeeded */
        readonly failingSince: string | null;
        readonly off: {
          /** An instant, UTC */
          readonly at: string;
          /** Null: it went off by itself, after a week of failures */
          readonly by: string | null;
        } | null;
        /** Shown this once */
        readonly secret: string;
      };
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "TooManyWebhooks" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Change the address or what it is told; what is on its way goes to the new address */
  'PUT /api/webhooks/{id}': {
    readonly params: {
      /** The webhook */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: {
      /** https; redirects are not followed */
      readonly url: string;
      readonly events: readonly ("task.opened" | "task.closed")[];
    };
    readonly answers: {
      readonly 200: {
        /** The webhook */
        readonly id: string;
        /** https; redirects are not followed */
        readonly url: string;
        readonly events: readonly ("task.opened" | "task.closed")[];
        readonly unit: {
          readonly id: string;
          readonly title: string;
        };
        /** Who made it */
        readonly madeBy: string;
        /** An instant, UTC */
        readonly madeAt: string;
        /** The first call that failed since one last succeeded */
        readonly failingSince: string | null;
        readonly off: {
          /** An instant, UTC */
          readonly at: string;
          /** Null: it went off by itself, after a week of failures */
          readonly by: string | null;
        } | null;
      };
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Remove it, with its log */
  'DELETE /api/webhooks/{id}': {
    readonly params: {
      /** The webhook */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** A new secret, shown once; for a day calls are signed with both */
  'POST /api/webhooks/{id}/secret': {
    readonly params: {
      /** The webhook */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 201: {
        /** The webhook */
        readonly id: string;
        /** https; redirects are not followed */
        readonly url: string;
        readonly events: readonly ("task.opened" | "task.closed")[];
        readonly unit: {
          readonly id: string;
          readonly title: string;
        };
        /** Who made it */
        readonly madeBy: string;
        /** An instant, UTC */
        readonly madeAt: string;
        /** The first call that failed since one last succeeded */
        readonly failingSince: string | null;
        readonly off: {
          /** An instant, UTC */
          readonly at: string;
          /** Null: it went off by itself, after a week of failures */
          readonly by: string | null;
        } | null;
        /** Shown this once */
        readonly secret: string;
      };
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Switch it off: nothing is sent, and nothing is kept for later */
  'PUT /api/webhooks/{id}/pause': {
    readonly params: {
      /** The webhook */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** Switch it on again, whoever or whatever has switched it off */
  'DELETE /api/webhooks/{id}/pause': {
    readonly params: {
      /** The webhook */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 204: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody";
  };
  /** What it was told in the last thirty days, the newest first, each with its last try */
  'GET /api/webhooks/{id}/deliveries': {
    readonly params: {
      /** The webhook */
      readonly id: string;
    };
    readonly query: {
      readonly state?: "waiting" | "underway" | "delivered" | "parked";
      /** The `next` of the page before */
      readonly after?: string;
      readonly limit?: number;
    };
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        readonly deliveries: readonly ({
          /** The webhook-id of every call: whoever has it already has heard of this */
          readonly id: string;
          readonly event: "task.opened" | "task.closed" | "webhook.test";
          readonly task: string | null;
          /** When it happened */
          readonly at: string;
          readonly state: "waiting" | "underway" | "delivered" | "parked";
          readonly tries: number;
          /** When it arrived, or was given up */
          readonly settledAt: string | null;
          readonly last: {
            /** An instant, UTC */
            readonly at: string;
            readonly milliseconds: number;
            /** What the other side answered */
            readonly status: number | null;
            readonly problem: string | null;
          } | null;
        })[];
        /** An id */
        readonly next: string | null;
      };
    };
    readonly problems: "ClosedToTokens" | "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Send a test, to see whether calls arrive and signatures are understood */
  'POST /api/webhooks/{id}/deliveries': {
    readonly params: {
      /** The webhook */
      readonly id: string;
    };
    readonly query: {};
    readonly headers: {
      readonly "Idempotency-Key"?: string;
    };
    readonly body: undefined;
    readonly answers: {
      readonly 202: {
        /** The delivery */
        readonly id: string;
      };
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody" | "WebhookOff";
  };
  /** One delivery: the body as it is sent, and every try */
  'GET /api/webhooks/{id}/deliveries/{delivery}': {
    readonly params: {
      /** The webhook */
      readonly id: string;
      /** The delivery */
      readonly delivery: string;
    };
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: {
        /** The webhook-id of every call: whoever has it already has heard of this */
        readonly id: string;
        readonly event: "task.opened" | "task.closed" | "webhook.test";
        readonly task: string | null;
        /** When it happened */
        readonly at: string;
        readonly state: "waiting" | "underway" | "delivered" | "parked";
        readonly tries: number;
        /** When it arrived, or was given up */
        readonly settledAt: string | null;
        readonly body: string;
        readonly log: readonly ({
          /** An instant, UTC */
          readonly at: string;
          readonly milliseconds: number;
          /** What the other side answered */
          readonly status: number | null;
          readonly problem: string | null;
        })[];
      };
    };
    readonly problems: "ClosedToTokens" | "NotFound" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
  /** Send a delivery once more, under the same id, for three days again; what is on its way goes on */
  'POST /api/webhooks/{id}/deliveries/{delivery}/repetition': {
    readonly params: {
      /** The webhook */
      readonly id: string;
      /** The delivery */
      readonly delivery: string;
    };
    readonly query: {};
    readonly headers: {
      readonly "Idempotency-Key"?: string;
    };
    readonly body: undefined;
    readonly answers: {
      readonly 202: undefined;
    };
    readonly problems: "ClosedToTokens" | "CrossSite" | "ForbiddenKey" | "InProgress" | "KeyNeeded" | "KeyReused" | "NotFound" | "NotJson" | "NotSignedIn" | "NotYours" | "RepeatedParameter" | "TooDeep" | "TooLarge" | "Unavailable" | "Unexpected" | "Unfit" | "UnreadableBody" | "WebhookOff";
  };
  /** This description */
  'GET /api/openapi.json': {
    readonly params: {};
    readonly query: {};
    readonly headers: {};
    readonly body: undefined;
    readonly answers: {
      readonly 200: { readonly [name: string]: unknown };
    };
    readonly problems: "RepeatedParameter" | "Unavailable" | "Unexpected" | "Unfit";
  };
}

/** RFC 9457; `code` is for programs, `title` and `detail` are for people */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: "Unfit" | "UnreadableBody" | "ForbiddenKey" | "TooDeep" | "RepeatedParameter" | "UnreadableAddress" | "TooLarge" | "NotJson" | "NotSignedIn" | "WrongCredentials" | "NotYours" | "TokenUnknown" | "ScopeMissing" | "ClosedToTokens" | "TooManyTokens" | "TooManyFilters" | "TooManyWebhooks" | "WebhookOff" | "FirmNeeded" | "OwnFirmOnly" | "ProxyEnded" | "CrossSite" | "NotFound" | "MethodNotAllowed" | "KeyNeeded" | "KeyReused" | "InProgress" | "TooManyRequests" | "TooManyStreams" | "PasswordUnfit" | "LinkUnknown" | "LinkUsed" | "LinkExpired" | "LinkVoided" | "CaseLinkEnded" | "SelfInvitation" | "OwnRights" | "KeptElsewhere" | "AlreadyAbsent" | "AccountDisabled" | "FirmUnknown" | "FirmInactive" | "FirmNoUnion" | "FirmNotExporter" | "FirmNotBroker" | "FirmsUnreachable" | "AlreadyDecided" | "ClaimedByOther" | "DeadlinePassed" | "CaseEnded" | "NotNow" | "UnknownOutcome" | "OutcomeClosed" | "ProcessUnknown" | "Changed" | "NotAssignable" | "MoreThanExpected" | "TooManyTasks" | "AlreadyUndone" | "FileRefused" | "Busy" | "Unavailable" | "Unexpected";
  readonly detail: string;
  /** Names the request in the log */
  readonly id: string;
  readonly fields?: readonly {
    /** JSON pointer */
    readonly at: string;
    readonly say: string;
  }[];
  /** AlreadyDecided: who was first, when, and with what; for applicants the desk, not the person */
  readonly decided?: {
    readonly by: string | null;
    readonly at: string | null;
    readonly outcome: string | null;
    readonly label: string | null;
  };
  /** ClaimedByOther: who has it */
  readonly by?: string | null;
  /** DeadlinePassed: since when */
  readonly due?: string | null;
  /** 409 of what somebody wrote: the same again, so that nothing is lost */
  readonly typed?: unknown;
  /** Changed: the draft that stands there now */
  readonly draft?: unknown;
  /** Changed: what stands there now */
  readonly current?: unknown;
  /** MoreThanExpected: how many there are */
  readonly count?: number;
  /** ScopeMissing: what the token lacks */
  readonly scope?: string;
  /** AlreadyAbsent: the absence that stands in the way */
  readonly absence?: string;
  /** FileRefused: why, for programs */
  readonly file?: string;
  /** Links: where to go on */
  readonly goTo?: string;
  /** FirmUnknown: where firms become members */
  readonly membership?: string;
};
