import Type from 'typebox';
import { Refusal } from '../../domain/errors.ts';
import { listedForm, narrowForm } from '../../domain/form/index.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { Process } from '../../domain/process.ts';
import { schemaOf } from '../../domain/schema.ts';
import { wizardsOf } from '../../domain/wizard.ts';
import { actingFirm, actingIfNamed } from '../casework/capacity.ts';
import { wizardPagesView } from '../casework/case-view.ts';
import { suggesting } from '../casework/chosen-before.ts';
import { diagramView } from '../casework/diagram-view.ts';
import { knownOf } from '../casework/known.ts';
import type { ApiDeps } from '../deps.ts';
import { route } from '../route.ts';
import { inNameOf, orNull, words } from '../schemas.ts';
import { WizardPages } from './case-schemas.ts';

const Offered = Type.Object({
  id: words(60, 'membershipApplication'),
  title: words(200, 'Online İşlemler üyelik başvurusu'),
  noun: words(40, 'başvuru'),
  startedBy: words(40, 'visitor'),
});
export const FormOf = Type.Array(
  Type.Unsafe<object>({ type: 'object', description: 'A field or a page of the form language' }),
);

const params = Type.Object({ id: words(60, 'membershipApplication') });

const place = words(60, 'review');
export const Diagram = Type.Object({
  nodes: Type.Array(
    Type.Object({
      ...{ id: place, kind: Type.Enum(['start', 'step', 'end']), title: words(200, 'Üyelik başvurusunu inceleyin') },
      who: orNull(words(200, 'Üyelik şubesi görevlisi', 'Who does it; nobody where it ends')),
      until: orNull(words(100, '7 gün', 'After this it ends by itself')),
      target: orNull(words(100, '2 iş günü', 'By when it should be done')),
    }),
  ),
  arrows: Type.Array(
    Type.Object({
      ...{ from: place, to: words(60, 'approved'), outcome: words(60, 'approve') },
      label: orNull(words(200, 'Onayla', 'What is chosen; null at the start')),
    }),
  ),
});

export function processAt({ catalogue }: ApiDeps, institution: Institution, id: string): Process {
  const process = catalogue.get(id);
  if (!process || process.institution !== institution) throw new Refusal('ProcessUnknown');
  return process;
}

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
    params,
    query: Type.Object(inNameOf),
    returns: {
      200: Type.Object({
        ...Offered.properties,
        form: FormOf,
        schema: Type.Unsafe<object>({ type: 'object' }),
        wizards: Type.Array(WizardPages),
      }),
    },
    problems: ['ProcessUnknown', 'NotFound'],
    async handle({ deps, institution, who, params, query }) {
      const process = processAt(deps, institution, params.id);
      const { id, title, noun, start } = process;
      const acting = await actingIfNamed(deps, who, query);
      const known = knownOf({ process, acting: await actingFirm(deps, process, acting) });
      return {
        status: 200,
        body: {
          id,
          title,
          noun,
          startedBy: start.by,
          form: [...(await suggesting(deps, who, acting, listedForm(start.form, known)))] as object[],
          schema: schemaOf(narrowForm(start.form, known)),
          wizards: wizardsOf(process).map(wizardPagesView),
        },
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/processes/:id/diagram',
    who: 'anyone',
    summary: 'A process as it is drawn: where a case may stand, who has it there, until when, and which ways lead on',
    params,
    returns: { 200: Diagram },
    problems: ['ProcessUnknown'],
    handle: async ({ deps, institution, params: { id } }) => ({
      status: 200,
      body: diagramView(processAt(deps, institution, id)),
    }),
  }),
];
