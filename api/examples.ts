type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly minimum?: number;
};

/** What the documentation shows. A schema whose example would not fit it needs `examples`; a test says which. */
export function exampleOf(schema: Schema): unknown {
  const { examples, anyOf, items, properties } = schema;
  if (examples?.length) return examples[0];
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (anyOf) return exampleOf(anyOf[0]!);
  if (schema.type === 'array') return items ? [exampleOf(items)] : [];
  if (schema.type === 'object') return exampleOfObject(properties ?? {});
  return simple[schema.type ?? ''] ?? schema.minimum ?? 1;
}

const exampleOfObject = (properties: { readonly [name: string]: Schema }) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, exampleOf(schema)]));

const simple: { readonly [type: string]: unknown } = { string: 'metin', boolean: true, null: null };
