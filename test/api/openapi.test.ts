import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { exampleOf } from '../../api/examples.ts';
import { routes } from '../../api/routes/index.ts';
import { judgeOf } from '../../api/validation.ts';
import { problemCodes, problems } from '../../domain/problems.ts';
import { openStage, type Stage } from './stage.ts';

type Media = { schema: object; example?: unknown; examples?: Record<string, { value: unknown }> };
type Operation = {
  operationId: string;
  parameters: { name: string; schema: object; example?: unknown }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
  security: unknown[];
};

let stage: Stage;
let operations: [string, Operation][];
let json: Record<string, unknown>;
beforeAll(async () => {
  stage = await openStage();
  ({ json } = await stage.ask('GET', '/api/openapi.json'));
  const paths = json['paths'] as Record<string, Record<string, Operation>>;
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );
});
afterAll(() => stage.close());

test('R23: the description has every route of the table, each under a name of its own', () => {
  const inTable = routes.map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(operations.map(([name]) => name).sort()).toEqual(inTable.sort());
  const ids = operations.map(([, { operationId }]) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a stranger’s judge finds the description to be OpenAPI 3.1', async () => {
  const judge = new Validator();
  expect(await judge.validate(structuredClone(json))).toEqual({ valid: true });
  expect(judge.version).toBe('3.1');
  const without = structuredClone(json) as { paths: Record<string, Record<string, Partial<Operation>>> };
  Reflect.deleteProperty(without.paths['/api/tasks']!['get']!.responses!['200']!, 'description');
  expect((await new Validator().validate(without)).valid).toBe(false);
});

test('every parameter, body and answer has an example, and every refusal one for each of its codes', () => {
  const bare: string[] = [];
  const look = (where: string, { example, examples }: Media) => {
    if (example === undefined && Object.keys(examples ?? {}).length === 0) bare.push(where);
  };
  for (const [name, { requestBody, responses, parameters }] of operations) {
    for (const parameter of parameters) look(`${name} ${parameter.name}`, parameter);
    for (const [type, media] of Object.entries(requestBody?.content ?? {}))
      if (type === 'application/json') look(`${name} body`, media);
    for (const [status, { content = {} }] of Object.entries(responses))
      for (const [type, media] of Object.entries(content)) if (/json$/.test(type)) look(`${name} ${status}`, media);
  }
  expect(bare).toEqual([]);
});

test('examples in the description fit the schemas beside them', () => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const unfit: string[] = [];
  const { Problem } = (json['components'] as { schemas: { Problem: object } }).schemas;
  const judge = (where: string, { schema, example, examples = {} }: Media) => {
    const all = [...(example === undefined ? [] : [example]), ...Object.values(examples).map(({ value }) => value)];
    for (const one of all)
      if (!ajv.validate('$ref' in schema ? Problem : schema, one)) unfit.push(`${where}: ${ajv.errorsText()}`);
  };
  for (const [name, { requestBody, responses, parameters }] of operations) {
    for (const media of Object.values(requestBody?.content ?? {})) judge(`${name} body`, media);
    for (const [status, { content = {} }] of Object.entries(responses))
      for (const media of Object.values(content)) judge(`${name} ${status}`, media);
    for (const parameter of parameters) judge(`${name} ${parameter.name}`, parameter);
  }
  expect(unfit).toEqual([]);
});

test.each(routes.filter(({ body }) => body).map((entry) => [entry.method, entry.path, entry] as const))(
  'R26: %s %s takes its own example and refuses it with one key more',
  (_, __, { body }) => {
    const judge = judgeOf('body', body!);
    const example = exampleOf(body!) as object;
    expect(() => judge(example)).not.toThrow();
    for (const key of ['firmId', 'role', 'status', 'fee', 'institution'])
      if (!(key in example)) expect(() => judge({ ...example, [key]: 'x' })).toThrow('Unfit');
  },
);

test('what needs a session says so, and every route names its refusals with an example', () => {
  for (const [name, { security, responses }] of operations) {
    const who = routes.find(
      ({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}` === name,
    )!.who;
    expect({ name, secured: security.length > 0 }).toEqual({ name, secured: who !== 'anyone' });
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '500', '503']));
    if (who !== 'anyone') expect(responses['401']!.content).toHaveProperty('application/problem+json');
  }
});

test('every refusal says what to do, in words that blame nobody', () => {
  const words = problemCodes.map((code) => `${problems[code].title} ${problems[code].detail}`);
  for (const said of words) expect(said.toLocaleLowerCase('tr')).not.toMatch(/geçersiz|hatalı|lütfen|başarıyla/);
  for (const code of problemCodes) expect(problems[code].detail).toMatch(/[.!]$/);
});
