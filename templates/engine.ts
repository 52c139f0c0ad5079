import Handlebars from 'handlebars';
import { checked } from './check.ts';
import { phrases } from './phrases.ts';
import { type Sources, templateSources } from './sources.ts';

export type Engine = {
  has(name: string): boolean;
  /** Throws when the template names a value that the data do not have. */
  render(name: string, data: object): string;
};

/** Reads and checks every template once, so that a typing mistake stops the start and not a mail. */
export function createEngine(sources: Sources = templateSources()): Engine {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(phrases);
  const partials = Object.keys(sources.partials);
  const compile = (name: string, source: string) => handlebars.compile(checked(name, source, partials), options);
  for (const [name, source] of Object.entries(sources.partials))
    handlebars.registerPartial(name, compile(`partials/${name}`, source));
  const compiled = new Map(Object.entries(sources.templates).map(([name, source]) => [name, compile(name, source)]));
  return {
    has: (name) => compiled.has(name),
    render: (name, data) => {
      const template = compiled.get(name);
      if (!template) throw new Error(`There is no template ${name}.`);
      return template(withoutGaps(data));
    },
  };
}

const options = {
  strict: true,
  knownHelpers: Object.fromEntries(Object.keys(phrases).map((name) => [name, true])),
  knownHelpersOnly: true,
  preventIndent: true,
} as const;

/** A key whose value is undefined or null counts as missing, so that strict mode names it instead of printing nothing. */
function withoutGaps(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutGaps);
  if (typeof data !== 'object' || data === null || data instanceof Date) return data;
  const filled = Object.entries(data).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(filled.map(([key, value]) => [key, withoutGaps(value)]));
}
