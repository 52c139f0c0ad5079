import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A cable to a server, which can be cut and mended while programs talk through it. */
export type Cable = {
  readonly address: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

export async function layCable(to: string): Promise<Cable> {
  const [host, port] = to.split(':');
  const ends = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) near.destroy();
    else join(near, connect(Number(port), host), ends);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    isCut = true;
    for (const end of ends) end.destroy();
  };
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => {
      isCut = false;
    },
    close: async () => {
      cut();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function join(near: Socket, far: Socket, ends: Set<Socket>) {
  for (const [end, other] of [
    [near, far],
    [far, near],
  ] as const) {
    ends.add(end);
    end.on('error', () => end.destroy()).on('close', () => ends.delete(end) && other.destroy());
    end.pipe(other);
  }
}
