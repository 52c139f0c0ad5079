import { dayIn } from '../../db/day-in.ts';
import { findStaff, type StaffRow } from '../../db/staff.ts';
import type { HeldPost, Person } from '../../domain/actor.ts';
import { arrangingPost, isInLineWith } from '../../domain/coordinating.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Role } from '../../domain/names.ts';
import { type Absence, passes } from '../../domain/substitution.ts';
import type { ApiDeps } from '../deps.ts';

export type AbsenceAsked = {
  readonly person?: string | undefined;
  readonly substitute: string;
  readonly role?: Role | undefined;
  readonly from: string;
  readonly to: string;
};
type Judged = { readonly absence: Absence; readonly by: HeldPost | undefined };

export async function judgeAbsence(deps: ApiDeps, who: Person, asked: AbsenceAsked): Promise<Judged> {
  const { db, clock } = deps;
  const { substitute, role = null, from, to } = asked;
  refuseOddDays(asked, dayIn(who.institution, await clock.now()));
  const { of, by } = await whose(deps, who, asked.person ?? who.id);
  if (role !== null && !of.posts.some((post) => post.role === role))
    throw unfit('role', 'Kişinin görevlerinden birini seçin.');
  if (role !== null && !passes(role)) throw unfit('role', 'Yönetici ve denetçi görevleri yerine bakana geçmez.');
  const standsIn = await findStaff(db, who.institution, substitute);
  if (!isFit(standsIn, of, by?.unit)) throw unfit('substitute', sentenceFor(by));
  return { absence: { person: of.id, substitute, role, unit: by?.unit ?? null, from, to }, by };
}

async function whose({ db }: ApiDeps, who: Person, id: string): Promise<{ of: StaffRow; by: HeldPost | undefined }> {
  const of = await findStaff(db, who.institution, id);
  const by = of && id !== who.id ? arrangingPost(who, of) : undefined;
  if (!of || (id !== who.id && !by)) throw unfit('person', 'Koordinatörü olduğunuz birimlerde çalışan birini seçin.');
  return { of, by };
}

/** Own tasks may be left to anybody who works here; those of others only to somebody of the same line of units. */
const isFit = (substitute: StaffRow | undefined, of: StaffRow, unit: string | undefined) =>
  substitute !== undefined &&
  substitute.id !== of.id &&
  !substitute.isClosed &&
  substitute.posts.length > 0 &&
  (unit === undefined || isInLineWith(substitute.posts, unit));

const sentenceFor = (by: HeldPost | undefined) =>
  by ? 'Aynı birimlerde çalışan başka birini seçin.' : 'Kurumunuzda görevi olan başka birini seçin.';

const longest = 366 * 86_400_000;

function refuseOddDays({ from, to }: AbsenceAsked, today: string) {
  if (to < from) throw unfit('to', 'İlk günle aynı ya da daha sonraki bir günü yazın.');
  if (to < today) throw unfit('to', 'Bugün ya da daha sonraki bir günü yazın.');
  if (Date.parse(to) - Date.parse(from) > longest) throw unfit('to', 'Bir izne en fazla bir yıl yazın.');
}

const unfit = (field: string, say: string) => new Refusal('Unfit', { fields: [{ at: `/body/${field}`, say }] });
