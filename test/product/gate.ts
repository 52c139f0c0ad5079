import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Gate = { readonly address: string; shut(): void; open(): void; close(): Promise<void> };

/** A way to a server that a test can close: as long as it is shut, nobody gets through. */
export async function gateTo(address: string): Promise<Gate> {
  const [host, port] = address.split(':') as [string, string];
  const sockets = new Set<Socket>();
  let isShut = false;
  const server = createServer((near) => {
    if (isShut) return void near.destroy();
    const far = connect(Number(port), host);
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      sockets.add(one);
      one.pipe(other).on('error', () => one.destroy());
      one.on('close', () => sockets.delete(one) && other.destroy());
    }
  });
  const leave = () => {
    for (const socket of sockets) socket.destroy();
  };
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    shut: () => {
      isShut = true;
      leave();
    },
    open: () => {
      isShut = false;
    },
    close: async () => {
      leave();
      await new Promise((done) => server.close(done));
    },
  };
}
