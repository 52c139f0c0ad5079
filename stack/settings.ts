import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartProblem } from './process/problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Ports of `npm start`, by the variable that changes them, with what they are for. */
const ports = {
  PORT: { number: 3000, title: 'uygulama' },
  MAILBOX_PORT: { number: 8025, title: 'posta kutusu' },
  SMTP_PORT: { number: 1025, title: 'SMTP' },
  POSTGRES_PORT: { number: 5433, title: 'PostgreSQL' },
  TEMPORAL_PORT: { number: 7233, title: 'Temporal' },
  TEMPORAL_UI_PORT: { number: 8233, title: 'Temporal sayfaları' },
  E_BIRLIK_PORT: { number: 4001, title: 'e-birlik' },
  VIRUS_SCANNER_PORT: { number: 3310, title: 'virüs tarayıcı' },
  VIRUS_SCANNER_SWITCHES_PORT: { number: 4002, title: 'virüs tarayıcının anahtarları' },
} as const;

export type PortName = keyof typeof ports;

/** What the stack itself needs to know; everything that the application reads is in config.ts. */
export type Settings = {
  readonly dataDir: string;
  readonly ports: Readonly<Record<PortName, number>>;
  /** Servers given by address, which are therefore not started. */
  readonly given: Readonly<Partial<Record<GivenName, string>>>;
};

const givenNames = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_URL', 'E_BIRLIK_URL', 'VIRUS_SCANNER'] as const;
export type GivenName = (typeof givenNames)[number];

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));
export const titleOf = (name: PortName): string => ports[name].title;

export function readSettings(env: Environment = process.env): Settings {
  const names = Object.keys(ports) as PortName[];
  const given = givenNames.filter((name) => env[name]).map((name) => [name, env[name]]);
  return {
    dataDir: resolve(projectFolder, env['DATA_DIR'] || '.data'),
    ports: Object.fromEntries(names.map((name) => [name, portOf(name, env[name])])) as Record<PortName, number>,
    given: Object.fromEntries(given),
  };
}

function portOf(name: PortName, word: string | undefined): number {
  const port = Number(word || ports[name].number);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartProblem(
    `${name} 1 ile 65535 arasında bir sayıdır; "${word}" yerine örneğin ${ports[name].number} yazın.`,
  );
}

/** The ports that this start will listen on. */
export function portsInUse({ given }: Settings): PortName[] {
  const needless: Record<GivenName, readonly PortName[]> = {
    DATABASE_URL: ['POSTGRES_PORT'],
    TEMPORAL_ADDRESS: ['TEMPORAL_PORT', 'TEMPORAL_UI_PORT'],
    SMTP_URL: ['MAILBOX_PORT', 'SMTP_PORT'],
    E_BIRLIK_URL: ['E_BIRLIK_PORT'],
    VIRUS_SCANNER: ['VIRUS_SCANNER_PORT', 'VIRUS_SCANNER_SWITCHES_PORT'],
  };
  const left = (Object.keys(given) as GivenName[]).flatMap((name) => needless[name]);
  return (Object.keys(ports) as PortName[]).filter((name) => !left.includes(name));
}
