import Type, { type Static } from 'typebox';

/** How a simulator misbehaves on purpose; `paths` overrides it for addresses that begin so. */
const faultFields = {
  latencyMs: Type.Integer({ minimum: 0, maximum: 600_000 }),
  errorRate: Type.Number({ minimum: 0, maximum: 1 }),
  hang: Type.Boolean(),
  status: Type.Union([Type.Integer({ minimum: 200, maximum: 599 }), Type.Null()]),
  body: Type.Enum(['right', 'garbage', 'unfit', 'huge', 'redirect', 'cut']),
};
const fault = Type.Object(faultFields, { additionalProperties: false });
const partial = Type.Partial(fault, { additionalProperties: false });
export const switchesSchema = Type.Object(
  {
    ...partial.properties,
    paths: Type.Optional(Type.Record(Type.String({ pattern: '^/' }), partial, { additionalProperties: false })),
  },
  { additionalProperties: false },
);

export type Fault = Static<typeof fault>;
export type Switches = Partial<Fault> & { paths?: Record<string, Partial<Fault>> };

export const noFault: Fault = { latencyMs: 0, errorRate: 0, hang: false, status: null, body: 'right' };

export function faultAt(switches: Switches, path: string): Fault {
  const { paths = {}, ...everywhere } = switches;
  const here = Object.keys(paths)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => a.length - b.length);
  return Object.assign({ ...noFault, ...everywhere }, ...here.map((prefix) => paths[prefix]));
}

/** Spreads errors evenly instead of throwing dice: at a rate of 0.25 every fourth request fails, in every run. */
export class ErrorRate {
  #owed = 0;

  falls(rate: number): boolean {
    this.#owed += rate;
    if (this.#owed < 1 - 1e-9) return false;
    this.#owed -= 1;
    return true;
  }
}
