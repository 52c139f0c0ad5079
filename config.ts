import { join } from 'node:path';
import type { RefundTerms } from './domain/dues-refund.ts';
import { type Institution, institutionIds } from './domain/institutions.ts';

/** Everything that can be set from outside. Development defaults hold only in demonstration mode. */
export type Config = {
  readonly demonstration: boolean;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly institutions: readonly Institution[];
  readonly baseUrls: Readonly<Record<Institution, string>>;
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly deploymentName: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly eBirlikUrl: string;
  readonly virusScanner: string | undefined;
  readonly chromePath: string | undefined;
  /** Where the program for browsers lies, built (`npm run web`). */
  readonly webDir: string;
  readonly trustedProxies: number;
  /** How long a person waits for Temporal before they are told that their answer is on record (202). */
  readonly patienceMs: number;
  /** How old a copy of a firm's customs declarations may be before whoever looks at it has it fetched again. */
  readonly declarationHours: number;
  /** Networks that are not public and in which software of units may be called all the same. */
  readonly webhookNetworks: readonly string[];
  /** Until when dues may be asked back, and what becomes of whoever is later (TIM-REF-21). */
  readonly refund: RefundTerms;
  readonly linkKey: string;
  readonly logLevel: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

export class ConfigProblem extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads the environment once and names every problem at once. */
export function loadConfig(env: Environment = process.env): Config {
  const problems: string[] = [];
  const demonstration = env['DEMONSTRATION'] === '1';
  const given = new Reader(env, demonstration, problems);
  const institutions = given.list('INSTITUTIONS', institutionIds);
  const port = given.port('PORT', 3000);
  const config: Config = {
    demonstration,
    dataDir: given.text('DATA_DIR', '.data'),
    host: env['HOST'] ?? (demonstration ? '127.0.0.1' : '0.0.0.0'),
    port,
    institutions,
    baseUrls: given.baseUrls(institutions, port),
    databaseUrl: given.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    databaseOwnerUrl: env['DATABASE_OWNER_URL'] ?? env['DATABASE_URL'] ?? '',
    temporalAddress: given.text('TEMPORAL_ADDRESS', 'localhost:7233'),
    temporalNamespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    deploymentName: env['DEPLOYMENT_NAME'] ?? 'evrak',
    smtpUrl: given.url('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://localhost:1025'),
    mailFrom: given.text('MAIL_FROM', 'evrak@evrak.localhost'),
    eBirlikUrl: given.url('E_BIRLIK_URL', ['http:', 'https:'], 'http://localhost:4001'),
    virusScanner: env['VIRUS_SCANNER'],
    chromePath: env['CHROME_PATH'],
    webDir: env['WEB_DIR'] ?? join(import.meta.dirname, 'web', 'dist'),
    trustedProxies: given.count('TRUSTED_PROXIES', 0),
    patienceMs: given.count('PATIENCE_SECONDS', 3) * 1000,
    declarationHours: given.count('DECLARATION_HOURS', 6),
    webhookNetworks: given.networks('WEBHOOK_NETWORKS', '127.0.0.0/8,::1'),
    refund: { months: given.count('REFUND_MONTHS', 6), late: given.oneOf('REFUND_LATE', ['refuse', 'flag']) },
    linkKey: given.secret('LINK_KEY', 'a demonstration key that guards nothing of value'),
    logLevel: env['LOG_LEVEL'] ?? 'info',
  };
  if (problems.length > 0) throw new ConfigProblem(problems);
  return config;
}

class Reader {
  readonly #env: Environment;
  readonly #demonstration: boolean;
  readonly #problems: string[];

  constructor(env: Environment, demonstration: boolean, problems: string[]) {
    this.#env = env;
    this.#demonstration = demonstration;
    this.#problems = problems;
  }

  text(name: string, fallback?: string): string {
    const value = this.#env[name] ?? (this.#demonstration ? fallback : undefined);
    if (value === undefined || value === '') this.#problems.push(`${name} is not set.`);
    return value ?? '';
  }

  url(name: string, protocols: readonly string[], fallback?: string): string {
    const value = this.text(name, fallback);
    if (value !== '' && !(URL.canParse(value) && protocols.includes(new URL(value).protocol)))
      this.#problems.push(
        `${name} must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}.`,
      );
    return value;
  }

  secret(name: string, demonstrationOnly: string): string {
    const value = this.text(name, demonstrationOnly);
    if (value !== '' && value.length < 32) this.#problems.push(`${name} must have at least 32 characters.`);
    if (!this.#demonstration && value === demonstrationOnly)
      this.#problems.push(`${name} is the published demonstration value.`);
    return value;
  }

  count(name: string, fallback: number): number {
    const value = Number(this.#env[name] ?? fallback);
    if (!Number.isInteger(value) || value < 0) this.#problems.push(`${name} must be a whole number.`);
    return value;
  }

  oneOf<T extends string>(name: string, values: readonly [T, ...T[]]): T {
    const value = (this.#env[name] ?? values[0]) as T;
    if (!values.includes(value)) this.#problems.push(`${name} must be one of ${values.join(', ')}.`);
    return value;
  }

  port(name: string, fallback: number): number {
    const value = this.count(name, fallback);
    if (value > 65_535) this.#problems.push(`${name} must be a port below 65536.`);
    return value;
  }

  networks(name: string, demonstrationOnly: string): readonly string[] {
    const value = this.#env[name] ?? (this.#demonstration ? demonstrationOnly : '');
    const wanted = value
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
    const wrong = wanted.filter((word) => !/^[\d.]+(\/\d+)?$|^[\da-f:]+(\/\d+)?$/i.test(word));
    if (wrong.length > 0) this.#problems.push(`${name} must name networks such as 10.20.0.0/16.`);
    return wanted;
  }

  list(name: string, all: readonly Institution[]): readonly Institution[] {
    const names = (this.#env[name] ?? all.join(',')).split(',').map((word) => word.trim());
    const unknown = names.filter((word) => !all.includes(word as Institution));
    if (unknown.length > 0) this.#problems.push(`${name} names ${unknown.join(', ')}; known are ${all.join(', ')}.`);
    return names as Institution[];
  }

  baseUrls(institutions: readonly Institution[], port: number): Record<Institution, string> {
    const address = (id: Institution) => {
      const name = `BASE_URL_${id.toUpperCase()}`;
      if (!institutions.includes(id)) return this.#env[name] ?? '';
      return this.url(name, ['http:', 'https:'], `http://${id}.localhost:${port}`).replace(/\/$/, '');
    };
    return { tim: address('tim'), bthk: address('bthk'), ticaret: address('ticaret') };
  }
}
