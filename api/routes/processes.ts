import Type from 'typebox';
import { Refusal } from '../../domain/errors.ts';
import { listedForm } from '../../domain/form/index.ts';
import { schemaOf } from '../../domain/schema.ts';
import { knownOf } from '../casework/known.ts';
import { route } from '../route.ts';
import { words } from '../schemas.ts';

const Offered = Type.Object({
  id: words(60, 'membershipApplication'),
  title: words(200, 'Online İşlemler üyelik başvurusu'),
  noun: words(40, 'başvuru'),
  startedBy: words(40, 'visitor'),
});
const FormOf = Type.Array(
  Type.Unsafe<object>({ type: 'object', description: 'A field or a page of the form language' }),
);

export const processes = [
  route({
    method: 'GET',
    path: '/api/processes',
    who: 'anyone',
    summary: 'What can be started here',
    returns: { 200: Type.Object({ processes: Type.Array(Offered) }) },
    async handle({ deps: { catalogue }, institution }) {
      const offered = [...catalogue.values()].filter((process) => process.institution === institution);
      return {
        status: 200,
        body: { processes: offered.map(({ id, title, noun, start }) => ({ id, title, noun, startedBy: start.by })) },
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/processes/:id',
    who: 'anyone',
    summary: 'The start form of a process, as fields and as JSON Schema',
    params: Type.Object({ id: words(60, 'membershipApplication') }),
    returns: {
      200: Type.Object({ ...Offered.properties, form: FormOf, schema: Type.Unsafe<object>({ type: 'object' }) }),
    },
    async handle({ deps: { catalogue }, institution, params }) {
      const process = catalogue.get(params.id);
      if (!process || process.institution !== institution) throw new Refusal('ProcessUnknown');
      const { id, title, noun, start } = process;
      return {
        status: 200,
        body: {
          id,
          title,
          noun,
          startedBy: start.by,
          form: [...listedForm(start.form, knownOf({ process }))] as object[],
          schema: schemaOf(start.form),
        },
      };
    },
  }),
];
