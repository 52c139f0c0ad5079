export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly patternProperties?: { readonly [pattern: string]: Schema };
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly description?: string;
};

/** JSON Schema as TypeScript says it; what TypeScript cannot say (lengths, patterns) is left to the server. */
export function typeOf(schema: Schema, indent = ''): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  if (schema.anyOf) return union(schema.anyOf.map((one) => typeOf(one, indent)));
  if (Array.isArray(schema.type)) return union(schema.type.map((type) => typeOf({ ...schema, type }, indent)));
  return plain(schema, indent);
}

const union = (types: readonly string[]) => [...new Set(types)].join(' | ');

function plain(schema: Schema, indent: string): string {
  switch (schema.type) {
    case 'array':
      return `readonly ${inBrackets(typeOf(schema.items ?? {}, indent))}[]`;
    case 'object':
      return schema.properties ? membersOf(schema, indent) : recordOf(schema, indent);
    case 'integer':
      return 'number';
    default:
      return (schema.type as string | undefined) ?? 'unknown';
  }
}

const inBrackets = (type: string) => (/ \| |^readonly /.test(type) ? `(${type})` : type);

function recordOf({ patternProperties, additionalProperties }: Schema, indent: string) {
  const [of] = Object.values(patternProperties ?? {});
  const rest = of ?? (typeof additionalProperties === 'object' ? additionalProperties : {});
  return `{ readonly [name: string]: ${typeOf(rest, indent)} }`;
}

export function membersOf({ properties = {}, required = [] }: Schema, indent: string): string {
  const lines = Object.entries(properties).map(([name, of]) => {
    const key = /^\w+$/.test(name) ? name : JSON.stringify(name);
    return `${told(of, `${indent}  `)}${indent}  readonly ${key}${required.includes(name) ? '' : '?'}: ${typeOf(of, `${indent}  `)};`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

const told = ({ description, anyOf }: Schema, indent: string) => {
  const say = description ?? anyOf?.find((one) => one.description)?.description;
  return say ? `${indent}/** ${say.replaceAll('*/', '* /')} */\n` : '';
};
