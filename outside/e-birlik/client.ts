import { Ajv, type ValidateFunction } from 'ajv';
import type { Clock } from '../../domain/clock.ts';
import { CircuitBreaker } from '../circuit-breaker.ts';
import { OutsideAnswerUnfit } from '../errors.ts';
import { guardedGet } from '../guarded-request.ts';
import {
  type DeclarationsPage,
  declarationsPageSchema,
  longestPage,
  type ToldDeclaration,
  toldDeclarationSchema,
} from './declaration.ts';
import { type Firm, firmSchema } from './firm.ts';

export { OutsideAnswerUnfit, OutsideRefused, OutsideUnavailable } from '../errors.ts';
export type { DeclarationsPage, ToldDeclaration } from './declaration.ts';
export type { Contact, Firm, FirmKind, Membership } from './firm.ts';

export type EBirlik = { findFirm(taxNumber: string): Promise<Firm | undefined> };

/** Where a reader of a firm's declarations stopped: what changed at that moment with a greater code, or later, comes next. */
export type DeclarationsAsked = {
  readonly firm: string;
  readonly as: 'exporter' | 'broker';
  readonly since?: string | undefined;
  readonly after?: string | undefined;
};
export type DeclarationRegistry = {
  /** Undefined where e-birlik does not know the firm. */
  declarationsOf(asked: DeclarationsAsked): Promise<DeclarationsPage | undefined>;
  findDeclaration(approvalCode: string): Promise<ToldDeclaration | undefined>;
};
export type EBirlikSettings = { url: string; clock: Clock; key?: string; timeoutMs?: number; attempts?: number };

const system = 'e-birlik';
const ajv = new Ajv({ removeAdditional: 'all' });
const fitsFirm = ajv.compile<Firm>(firmSchema);
const fitsPage = ajv.compile<DeclarationsPage>(declarationsPageSchema);
const fitsDeclaration = ajv.compile<ToldDeclaration>(toldDeclarationSchema);

export function eBirlikClient(settings: EBirlikSettings): EBirlik & DeclarationRegistry {
  const breaker = new CircuitBreaker({ system, clock: settings.clock });
  const of = { ...settings, system, breaker, maxBytes: 512 * 1024 };
  const firms = guardedGet({ ...of, absentCode: 'unknownFirm' });
  const declarations = guardedGet({ ...of, absentCode: 'unknownDeclaration' });
  return {
    async findFirm(taxNumber) {
      if (!isTaxNumber(taxNumber)) return undefined;
      const answer = await firms(`/firms/${taxNumber}`);
      return answer === undefined ? undefined : firmIn(answer, taxNumber);
    },
    async declarationsOf(asked) {
      if (!isTaxNumber(asked.firm)) return undefined;
      const answer = await firms(pageAddress(asked));
      return answer === undefined ? undefined : pageIn(answer, asked);
    },
    async findDeclaration(approvalCode) {
      if (!/^[0-9A-Z]{6,30}$/.test(approvalCode)) return undefined;
      const answer = await declarations(`/declarations/${approvalCode}`);
      return answer === undefined ? undefined : declarationIn(answer, approvalCode);
    },
  };
}

const isTaxNumber = (text: string) => /^[0-9]{10,11}$/.test(text);

function pageAddress({ firm, as, since, after }: DeclarationsAsked): string {
  const query = new URLSearchParams({
    as,
    limit: String(longestPage),
    ...(since && { since }),
    ...(after && { after }),
  });
  return `/firms/${firm}/declarations?${query}`;
}

/** Where a firm can be written to: they are asked for when they are needed, and not kept. */
export const contactsIn =
  ({ findFirm }: EBirlik) =>
  async (taxNumber: string): Promise<readonly string[]> =>
    (await findFirm(taxNumber))?.contacts.map(({ email }) => email) ?? [];

function firmIn(answer: unknown, taxNumber: string): Firm {
  if (!fitsFirm(answer)) throw unfit(fitsFirm);
  if (answer.taxNumber !== taxNumber) throw new OutsideAnswerUnfit(system, 'another firm');
  return answer;
}

/** A page that does not move on would be asked for without end. */
function pageIn(answer: unknown, { firm, as, since = '', after = '' }: DeclarationsAsked): DeclarationsPage {
  if (!fitsPage(answer)) throw unfit(fitsPage);
  if (answer.declarations.some((one) => one[as] !== firm)) throw new OutsideAnswerUnfit(system, 'another firm');
  let before = `${since} ${after}`;
  for (const { changedAt, approvalCode } of answer.declarations) {
    const here = `${changedAt} ${approvalCode}`;
    if (here <= before) throw new OutsideAnswerUnfit(system, 'out of order');
    before = here;
  }
  if (answer.declarations.length === 0 && !answer.isLast) throw new OutsideAnswerUnfit(system, 'out of order');
  return answer;
}

function declarationIn(answer: unknown, approvalCode: string): ToldDeclaration {
  if (!fitsDeclaration(answer)) throw unfit(fitsDeclaration);
  if (answer.approvalCode !== approvalCode) throw new OutsideAnswerUnfit(system, 'another declaration');
  return answer;
}

function unfit({ errors }: ValidateFunction) {
  const [first] = errors ?? [];
  return new OutsideAnswerUnfit(system, 'does not fit', `${first?.instancePath ?? ''} ${first?.keyword ?? ''}`.trim());
}
