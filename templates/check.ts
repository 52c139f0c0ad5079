import Handlebars from 'handlebars';
import { phrases } from './phrases.ts';

const builtIn = ['if', 'unless', 'each', 'with'];
const helpers = new Set([...builtIn, ...Object.keys(phrases)]);

/** The parsed template with every path strict, or an error that names the file and the line. */
export function checked(name: string, source: string, partials: readonly string[]): hbs.AST.Program {
  const program = Handlebars.parse(source, { srcName: name });
  new Checker(name, new Set([...partials, '@partial-block'])).accept(program);
  return program;
}

class Checker extends Handlebars.Visitor {
  readonly #name: string;
  readonly #partials: ReadonlySet<string>;

  constructor(name: string, partials: ReadonlySet<string>) {
    super();
    this.#name = name;
    this.#partials = partials;
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    if (!statement.escaped) this.#refuse('prints unescaped', statement);
    if (statement.params.length > 0 || statement.hash) this.#helper(statement);
    super.MustacheStatement(statement);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.#helper(block);
    super.BlockStatement(block);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#helper(expression);
    super.SubExpression(expression);
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    this.#partial(statement);
    super.PartialStatement(statement);
  }

  override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
    this.#partial(statement);
    super.PartialBlockStatement(statement);
  }

  /** Handlebars is strict only about what is printed; here also about what helpers and partials are given. */
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true });
  }

  #helper({ path, loc }: { path: hbs.AST.Expression; loc: hbs.AST.SourceLocation }): void {
    const { original } = path as hbs.AST.PathExpression;
    if (!helpers.has(original)) this.#refuse(`uses the unknown helper ${original}`, { loc });
  }

  #partial({ name, loc }: { name: hbs.AST.Expression; loc: hbs.AST.SourceLocation }): void {
    const { original } = name as hbs.AST.PathExpression;
    if (!this.#partials.has(String(original))) this.#refuse(`uses the unknown partial ${original}`, { loc });
  }

  #refuse(what: string, { loc }: { loc: hbs.AST.SourceLocation }): never {
    throw new Error(`The template ${this.#name} ${what} in line ${loc.start.line}.`);
  }
}
