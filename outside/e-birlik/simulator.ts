import { createServer } from 'node:http';
import { closed, listening, sendProblem } from '../simulation/http.ts';
import { runAsProcess } from '../simulation/process.ts';
import { generateFirms } from './generator.ts';
import { eBirlikRoutes } from './routes.ts';
import { EBirlikStore } from './store.ts';

export type EBirlikSimulator = { url: string; close(): Promise<void> };
type Settings = {
  port: number;
  dataDir: string;
  seed?: number;
  firms?: number;
  declarations?: number;
  /** What its declarations are reckoned back from, when it is started for the first time. */
  now?: Date;
  key?: string;
  host?: string;
};

/** A real server with its own store. The firms are made once; later starts find them as they were. */
export async function startEBirlik(settings: Settings): Promise<EBirlikSimulator> {
  const { port, dataDir, seed = 1, firms = 2000, declarations = 200_000, key, host = '127.0.0.1' } = settings;
  const store = new EBirlikStore(dataDir);
  store.seed(() => generateFirms(seed, firms));
  // An outside system has a clock of its own: the machine's.
  store.declarations.begin({ seed, total: declarations, at: settings.now ?? new Date() });
  const handle = eBirlikRoutes(store, key);
  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) sendProblem(response, 500, 'simulatorFailed', 'Simülatör bu isteği yanıtlayamadı.');
    });
  });
  const opened = await listening(server, port, host).catch((error: unknown) => {
    store.close();
    throw error;
  });
  return {
    url: `http://${host}:${opened}`,
    close: async () => {
      await closed(server);
      store.close();
    },
  };
}

if (import.meta.main)
  await runAsProcess('e-birlik', (env) =>
    startEBirlik({
      port: Number(env['E_BIRLIK_PORT'] ?? 4001),
      dataDir: env['DATA_DIR'] ?? '.data',
      ...(env['E_BIRLIK_KEY'] && { key: env['E_BIRLIK_KEY'] }),
      ...(env['HOST'] && { host: env['HOST'] }),
    }),
  );
