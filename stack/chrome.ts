import { existsSync } from 'node:fs';
import { StartProblem } from './process/problem.ts';

/** PDFs are printed by the packaged Chromium, which there is for Linux x64; elsewhere by one that is given. */
export function chromeIsThere(chromePath: string | undefined, machine = `${process.platform}-${process.arch}`) {
  if (chromePath === undefined && machine === 'linux-x64') return;
  if (chromePath !== undefined && existsSync(chromePath)) return;
  const missing =
    chromePath === undefined
      ? 'Bu makine için hazır bir Chromium yok'
      : `CHROME_PATH ile verilen ${chromePath} bulunamadı`;
  throw new StartProblem(`${missing}; Chrome kurup yerini verin: CHROME_PATH=… npm start`);
}
