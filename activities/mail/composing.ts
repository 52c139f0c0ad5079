import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import type { LinkOwner } from '../../db/links.ts';
import type { MailRow, Rendering } from '../../db/mails.ts';
import type { BaseUrls } from '../../templates/brand.ts';
import type { Templates } from '../../templates/render.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';

/** In a rendering the link's id stands where its token will be. */
export type Composed = { readonly rendering: Rendering; readonly link?: LinkOwner | undefined };
export type ToCompose = {
  readonly row: MailRow;
  readonly linkId: string;
  readonly at: Date;
  /** People of a party; where it is not given, the applicant. */
  readonly to?: readonly string[] | undefined;
};

/** Nothing when there is nobody left to write to. */
export type Compose = (trx: Knex.Transaction, mail: ToCompose) => Promise<Composed | undefined>;

export type Composing = {
  readonly catalogue: Catalogue;
  readonly templates: Templates;
  readonly config: { readonly baseUrls: BaseUrls };
};

/** What the declaration does not have, or asks for what is not known here: no retry mends that. */
export const refusal = (code: 'MailUndeclared' | 'MailRecipient' | 'MailUnknown') =>
  ApplicationFailure.nonRetryable(code, code);
