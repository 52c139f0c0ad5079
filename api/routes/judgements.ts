import Type from 'typebox';
import { actingFirm, actingIfNamed } from '../casework/capacity.ts';
import { suggesting } from '../casework/chosen-before.ts';
import { formSoFar, judgeAnswer, judgePage } from '../casework/judging.ts';
import { route } from '../route.ts';
import { inNameOf, nothing, words } from '../schemas.ts';
import { FormOf, processAt } from './processes.ts';

const params = Type.Object({ id: words(60, 'membershipApplication') });
const asked = {
  answer: Type.Unsafe<unknown>({ description: 'The fields so far', examples: [{ kind: 'exporter' }] }),
  ...inNameOf,
};

export const judgements = [
  route({
    method: 'POST',
    path: '/api/processes/:id/judgements',
    who: 'anyone',
    key: 'none',
    summary: 'Judge an answer to the start form before it is sent: one page of it, or all of it',
    params,
    body: Type.Object({
      ...asked,
      page: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, description: 'Counted from 0', examples: [0] })),
    }),
    returns: { 204: nothing },
    problems: ['Unfit', 'TooManyRequests', 'FirmsUnreachable', 'ProcessUnknown', 'NotFound'],
    async handle({ deps, institution, network, who, params, body: { answer, page, ...named } }) {
      const process = processAt(deps, institution, params.id);
      const acting = await actingFirm(deps, process, await actingIfNamed(deps, who, named));
      const judged = { process, form: process.start.form, given: answer, network, acting };
      await (page === undefined ? judgeAnswer(deps, judged) : judgePage(deps, judged, page));
      return { status: 204 };
    },
  }),
  route({
    method: 'POST',
    path: '/api/processes/:id/forms',
    who: 'anyone',
    key: 'none',
    summary: 'The start form as it is asked of an answer so far: lists that depend on it are written out',
    params,
    body: Type.Object(asked),
    returns: { 200: Type.Object({ form: FormOf }) },
    problems: ['TooManyRequests', 'FirmsUnreachable', 'ProcessUnknown', 'NotFound'],
    async handle({ deps, institution, network, who, params, body: { answer, ...named } }) {
      const process = processAt(deps, institution, params.id);
      const acting = await actingIfNamed(deps, who, named);
      const of = {
        process,
        form: process.start.form,
        given: answer,
        network,
        acting: await actingFirm(deps, process, acting),
      };
      const form = await suggesting(deps, who, acting, await formSoFar(deps, of));
      return { status: 200, body: { form: [...form] as object[] } };
    },
  }),
];
