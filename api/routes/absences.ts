import Type from 'typebox';
import { type AbsenceRow, listAbsences } from '../../db/absences.ts';
import { dayIn } from '../../db/day-in.ts';
import { findStaff, type StaffRow, searchStaff } from '../../db/staff.ts';
import { coordinatedUnits } from '../../domain/coordinating.ts';
import { Refusal } from '../../domain/errors.ts';
import { roleNames, roles } from '../../domain/roles.ts';
import { unitTitle } from '../casework/people.ts';
import { route } from '../route.ts';
import { day, nothing, orNull, uuid, words } from '../schemas.ts';
import { arrangeAbsence, finishAbsence } from '../staffing/absences.ts';

const staff = { role: roleNames };
const role = Type.Enum(roleNames);
const person = Type.Object({ id: uuid('The person'), name: words(200, 'Elif Kaya') });
const Absence = Type.Object({
  id: uuid('The absence'),
  person,
  substitute: person,
  role: orNull(Type.Object({ id: role, title: words(60, 'Üyelik şubesi görevlisi') })),
  unit: orNull(Type.Object({ id: words(60, 'tim/immib'), title: words(200, 'İMMİB') })),
  from: day('The first day, in the institution’s zone'),
  to: day('The last day'),
  madeBy: person,
});
const Colleague = Type.Object({
  ...person.properties,
  posts: Type.Array(
    Type.Object({ role, title: words(60, 'Koordinatör'), unit: words(60, 'tim/immib'), unitName: words(200, 'İMMİB') }),
  ),
});

const shown = (row: AbsenceRow) => ({
  id: row.id,
  person: { id: row.person, name: row.personName },
  substitute: { id: row.substitute, name: row.substituteName },
  role: row.role === null ? null : { id: row.role, title: roles[row.role] },
  unit: row.unit === null ? null : { id: row.unit, title: unitTitle(row.unit) },
  ...{ from: row.from, to: row.to, madeBy: { id: row.madeBy, name: row.madeByName } },
});

const colleague = ({ id, name, posts }: StaffRow) => ({
  ...{ id, name },
  posts: posts.map((post) => ({ ...post, title: roles[post.role], unitName: unitTitle(post.unit) })),
});

export const absences = [
  route({
    method: 'POST',
    path: '/api/absences',
    who: staff,
    summary: 'Say when you are away and who does your tasks then; coordinators say it for the people of their units',
    body: Type.Object({
      person: Type.Optional(uuid('Yourself if left out')),
      substitute: uuid('Who does the tasks; where they are away too, their substitute does'),
      role: Type.Optional(role),
      from: day('The first day'),
      to: day('The last day'),
    }),
    returns: { 201: Absence },
    problems: ['AlreadyAbsent'],
    handle: async ({ deps, who, body }) => ({ status: 201, body: shown(await arrangeAbsence(deps, who, body)) }),
  }),
  route({
    method: 'GET',
    path: '/api/absences',
    who: staff,
    summary: 'Absences that run or are to come: yours, those in which you stand in, those of people you coordinate',
    returns: { 200: Type.Object({ absences: Type.Array(Absence) }) },
    async handle({ deps: { db, clock }, who: { id: person, institution, ...who } }) {
      const units = coordinatedUnits({ ...who, id: person, institution });
      const asked = { institution, person, units, day: dayIn(institution, await clock.now()) };
      return { status: 200, body: { absences: (await listAbsences(db, asked)).map(shown) } };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/absences/:id',
    who: staff,
    summary: 'End an absence, or take back one that is to come; the substitute’s right ends with it',
    params: Type.Object({ id: uuid('The absence') }),
    returns: { 204: nothing },
    problems: ['KeptElsewhere'],
    async handle({ deps, who, params: { id } }) {
      await finishAbsence(deps, who, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'GET',
    path: '/api/colleagues',
    who: staff,
    summary: 'Who works at the institution, by parts of the name: to choose a substitute',
    query: Type.Object({ q: Type.Optional(words(100, 'ışık')) }),
    returns: { 200: Type.Object({ colleagues: Type.Array(Colleague) }) },
    async handle({ deps: { db }, who: { institution }, query: { q } }) {
      const found = await searchStaff(db, { institution, q, limit: 50 });
      return { status: 200, body: { colleagues: found.map(colleague) } };
    },
  }),
  route({
    method: 'GET',
    path: '/api/colleagues/:id',
    who: staff,
    summary: 'Somebody who works at the institution',
    params: Type.Object({ id: uuid('The person') }),
    returns: { 200: Colleague },
    async handle({ deps: { db }, who: { institution }, params: { id } }) {
      const found = await findStaff(db, institution, id);
      if (!found || found.posts.length === 0) throw new Refusal('NotFound'); // applicants are nobody's colleagues
      return { status: 200, body: colleague(found) };
    },
  }),
];
