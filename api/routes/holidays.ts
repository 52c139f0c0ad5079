import Type from 'typebox';
import { listHolidays } from '../../db/holidays.ts';
import { route } from '../route.ts';
import { day, nothing, words } from '../schemas.ts';
import { dropHoliday, putHoliday } from '../staffing/holidays.ts';

const administrator = { role: ['administrator'] } as const;
const params = Type.Object({ day: day('The day') });
const name = words(200, 'Kurban Bayramı 1. gün');
const half = Type.Boolean({ description: 'From 13:00; such a day still counts as a business day', examples: [false] });

export const holidays = [
  route({
    method: 'GET',
    path: '/api/holidays',
    who: 'person',
    summary: 'The institution’s holidays in a year, and the version that explanations of deadlines name',
    query: Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2200, examples: [2026] }) }),
    returns: {
      200: Type.Object({
        version: Type.Integer({ minimum: 1 }),
        holidays: Type.Array(
          Type.Object({
            ...{ day: day(), name, half },
            computed: Type.Boolean({ description: 'Proposed by calculation, not yet announced' }),
          }),
        ),
      }),
    },
    async handle({ deps: { db }, institution, query: { year } }) {
      return { status: 200, body: await listHolidays(db, institution, year) };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/holidays/:day',
    who: administrator,
    summary: 'Make a day a holiday, or rename it. Deadlines computed before keep their day and their explanation',
    params,
    body: Type.Object({ name, half }),
    returns: { 204: nothing },
    problems: ['KeptElsewhere'],
    async handle({ deps, who, params, body }) {
      await putHoliday(deps, who, params.day, body);
      return { status: 204 };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/holidays/:day',
    who: administrator,
    summary: 'Make a day an ordinary one again; the reason is put on record',
    params,
    query: Type.Object({ reason: words(500, 'Tatil kararı 14.03.2026 tarihli Resmî Gazete ile kaldırıldı.') }),
    returns: { 204: nothing },
    problems: ['KeptElsewhere'],
    async handle({ deps, who, params, query: { reason } }) {
      await dropHoliday(deps, who, params.day, reason);
      return { status: 204 };
    },
  }),
];
