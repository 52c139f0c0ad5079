import { join } from 'node:path';
import { lastLines } from './data-folder.ts';
import type { Child } from './process/child.ts';
import { portAnswers } from './process/ports.ts';
import { StartProblem } from './process/problem.ts';
import type { Running } from './running.ts';
import { type GivenName, projectFolder } from './settings.ts';

/** A TypeScript program of the project, in a process of its own. */
export type OurProgram = {
  readonly name: string;
  readonly title: string;
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Waits until it is of use. */
  readonly ready: (child: Child) => Promise<boolean>;
};

export async function runProgram(running: Running, program: OurProgram): Promise<void> {
  const { name, title, file, env, ready } = program;
  const { dataDir } = running.settings;
  await running.run(title, async () => {
    const child = await running.child(name, {
      command: process.execPath,
      args: [join(projectFolder, file)],
      cwd: projectFolder,
      env: { ...process.env, DEMONSTRATION: '1', DATA_DIR: dataDir, ...env },
    });
    if (await ready(child)) return child;
    await child.stop();
    throw new StartProblem(`${title} başlamadı (${running.log(name)}):\n${lastLines(running.log(name))}`);
  });
}

/** The systems that are not ours, played by simulators where no address is given. */
export async function surroundings(running: Running) {
  const { ports, given } = running.settings;
  const answers = (port: number) => (child: Child) => portAnswers(port, () => !child.running());
  const here = async (variable: GivenName, program: Omit<OurProgram, 'ready'>, port: number, address: string) => {
    if (given[variable] !== undefined) return { [variable]: given[variable] };
    const env = Object.fromEntries(Object.entries(ports).map(([name, value]) => [name, String(value)]));
    await runProgram(running, { ...program, env, ready: answers(port) });
    return { [variable]: address };
  };
  const { SMTP_PORT, E_BIRLIK_PORT, VIRUS_SCANNER_PORT } = ports;
  const parts = await Promise.all([
    here('SMTP_URL', mailbox, SMTP_PORT, `smtp://localhost:${SMTP_PORT}`),
    here('E_BIRLIK_URL', eBirlik, E_BIRLIK_PORT, `http://localhost:${E_BIRLIK_PORT}`),
    here('VIRUS_SCANNER', virusScanner, VIRUS_SCANNER_PORT, `tcp://localhost:${VIRUS_SCANNER_PORT}`),
  ]);
  return Object.assign({}, ...parts) as Record<'SMTP_URL' | 'E_BIRLIK_URL' | 'VIRUS_SCANNER', string>;
}

const mailbox = { name: 'mailbox', title: 'Posta kutusu', file: 'stack/mailbox/main.ts' };
const eBirlik = { name: 'e-birlik', title: 'e-birlik simülatörü', file: 'outside/e-birlik/simulator.ts' };
const virusScanner = {
  name: 'virus-scanner',
  title: 'Virüs tarayıcı simülatörü',
  file: 'outside/virus-scanner/simulator.ts',
};
