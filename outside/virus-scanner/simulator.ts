import { createServer, type Socket } from 'node:net';
import { closed, listening } from '../simulation/http.ts';
import { runAsProcess } from '../simulation/process.ts';
import { scannerSession } from './session.ts';
import { type ScannerDesk, scannerDeskServer } from './switches.ts';

export type VirusScannerSimulator = { url: string; switchesUrl: string; close(): Promise<void> };
type Settings = { port: number; switchesPort?: number; host?: string };

/** A real TCP server that speaks clamd's protocol; its switches and ledger are reached by HTTP on a port of their own. */
export async function startVirusScanner(settings: Settings): Promise<VirusScannerSimulator> {
  const { port, switchesPort = 0, host = '127.0.0.1' } = settings;
  const desk: ScannerDesk = { switches: {}, ledger: [] };
  const sockets = new Set<Socket>();
  const scanner = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy()));
    scannerSession(socket, desk).catch(() => socket.destroy());
  });
  const switches = scannerDeskServer(desk);
  const scannerPort = await listening(scanner, port, host);
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await Promise.all([new Promise((resolve) => scanner.close(resolve)), closed(switches)]);
  };
  const deskPort = await listening(switches, switchesPort, host).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url: `tcp://${host}:${scannerPort}`, switchesUrl: `http://${host}:${deskPort}`, close };
}

if (import.meta.main)
  await runAsProcess('virus-scanner', (env) =>
    startVirusScanner({
      port: Number(env['VIRUS_SCANNER_PORT'] ?? 3310),
      switchesPort: Number(env['VIRUS_SCANNER_SWITCHES_PORT'] ?? 0),
      ...(env['HOST'] && { host: env['HOST'] }),
    }),
  );
