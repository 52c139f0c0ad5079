import Type from 'typebox';
import { Refusal } from '../../domain/errors.ts';
import type { Form } from '../../domain/form/index.ts';
import { seenTask } from '../casework/facts.ts';
import { type Asked, formSoFar, judgeAnswer, judgePage } from '../casework/judging.ts';
import { outcomesFor } from '../casework/outcomes.ts';
import type { ApiDeps } from '../deps.ts';
import { route } from '../route.ts';
import { nothing, words } from '../schemas.ts';
import { FormOf } from './processes.ts';

const params = Type.Object({ id: words(300, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:declarations:1') });
const asked = {
  outcome: words(60, 'choose'),
  answer: Type.Unsafe<unknown>({ description: 'The fields so far', examples: [{}] }),
};

export const taskJudgements = [
  route({
    method: 'POST',
    path: '/api/tasks/:id/judgements',
    who: 'applicantOrVisitor',
    scope: 'tasks:read',
    key: 'none',
    summary: 'Judge an answer to an outcome of a task before it is sent: one page of its form, or all of it',
    params,
    body: Type.Object({
      ...asked,
      page: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, description: 'Counted from 0', examples: [0] })),
    }),
    returns: { 204: nothing },
    problems: ['Unfit', 'FirmsUnreachable', 'NotFound', 'NotYours'],
    async handle({ deps, who, params: { id }, body: { outcome, answer, page } }) {
      const judged = await askedOf(deps, who, id, { outcome, answer });
      await (page === undefined ? judgeAnswer(deps, judged) : judgePage(deps, judged, page));
      return { status: 204 };
    },
  }),
  route({
    method: 'POST',
    path: '/api/tasks/:id/forms',
    who: 'applicantOrVisitor',
    scope: 'tasks:read',
    key: 'none',
    summary:
      'The form of an outcome as it is asked of an answer so far: pages and lists that depend on it are written out',
    params,
    body: Type.Object(asked),
    returns: { 200: Type.Object({ form: FormOf }) },
    problems: ['FirmsUnreachable', 'NotFound', 'NotYours'],
    async handle({ deps, who, params: { id }, body }) {
      const form = await formSoFar(deps, await askedOf(deps, who, id, body));
      return { status: 200, body: { form: [...form] as object[] } };
    },
  }),
];

type Given = { readonly outcome: string; readonly answer: unknown };

/** Asked by those alone who may choose the outcome. */
async function askedOf(
  deps: ApiDeps,
  who: Parameters<typeof seenTask>[1],
  id: string,
  { outcome, answer }: Given,
): Promise<Asked> {
  const found = await seenTask(deps, who, id);
  const { seen, task } = found;
  if (!seen || !outcomesFor(who, found).some((one) => one.id === outcome)) throw new Refusal('NotYours');
  const { process, facts } = seen;
  const form: Form = process.steps[task.step]?.outcomes[outcome]?.form ?? [];
  return { process, form, given: answer, part: task.part, step: task.step, facts };
}
