import { openApi } from '../../api/openapi.ts';
import { routes } from '../../api/routes/index.ts';
import { membersOf, type Schema, typeOf } from './types-of.ts';

type Content = { readonly [mediaType: string]: { readonly schema: Schema } };
type Parameter = { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: Schema };
type Operation = {
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: { readonly [status: string]: { readonly description: string; readonly content?: Content } };
};
type Description = {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly Problem: Schema } };
};

/** client/api.ts: every route of /api/openapi.json as a type, under the name by which it is called. */
export function clientTypes(described = openApi(routes) as unknown as Description): string {
  const entries = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => entry(`${method.toUpperCase()} ${path}`, operation)),
  );
  const { Problem } = described.components.schemas;
  return `${head}export interface Api {\n${entries.join('\n')}\n}\n\n/** ${Problem.description} */\nexport type Problem = ${typeOf(Problem)};\n`;
}

const head = '/** Made of /api/openapi.json by `npm run docs`; not written by hand. */\n\n';

function entry(name: string, { summary, parameters, requestBody, responses }: Operation): string {
  const members = [
    `params: ${parametersAt('path', parameters)}`,
    `query: ${parametersAt('query', parameters)}`,
    `headers: ${parametersAt('header', parameters)}`,
    `body: ${requestBody ? contentType(requestBody.content, 'FormData', '    ') : 'undefined'}`,
    `answers: ${answers(responses)}`,
    `problems: ${problems(responses)}`,
  ];
  return `  /** ${summary} */\n  '${name}': {\n${members.map((member) => `    readonly ${member};`).join('\n')}\n  };`;
}

function parametersAt(place: string, parameters: readonly Parameter[]): string {
  const here = parameters.filter((one) => one.in === place);
  const properties = Object.fromEntries(here.map(({ name, schema }) => [name, schema]));
  return membersOf({ properties, required: here.filter(({ required }) => required).map(({ name }) => name) }, '    ');
}

/** What is no JSON goes in and comes out as it is. */
const contentType = (content: Content, otherwise: string, indent: string) =>
  content['application/json'] ? typeOf(content['application/json'].schema, indent) : otherwise;

function answers(responses: Operation['responses']): string {
  const good = Object.entries(responses).filter(([status]) => Number(status) < 400);
  const lines = good.map(([status, { content }]) => {
    return `      readonly ${status}: ${content ? contentType(content, 'Response', '      ') : 'undefined'};`;
  });
  return `{\n${lines.join('\n')}\n    }`;
}

function problems(responses: Operation['responses']): string {
  const bad = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  const codes = bad.flatMap(([, { description }]) => description.split(', '));
  return codes
    .sort()
    .map((code) => JSON.stringify(code))
    .join(' | ');
}
