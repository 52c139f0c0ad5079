import { once } from 'node:events';
import { type ClientRequest, createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DocumentKind } from '../../files/limits.ts';
import { type Received, receive } from '../../files/receive.ts';
import { isRefusal, type Refusal } from '../../files/refusal.ts';

export const boundary = 'sinir';

/** A bare server around receive(), so that real sockets break off and real bodies are too long. */
export async function uploadServer(dataDir: string, kind: DocumentKind) {
  const results: Promise<Received | Refusal>[] = [];
  let heard = 0;
  const server = createServer((request, response) => {
    const result = receive(request, { dataDir, kind });
    results.push(result);
    void result.then((received) => {
      heard = request.socket.bytesRead;
      response
        .writeHead(isRefusal(received) ? 422 : 201, { connection: 'close' })
        .end(JSON.stringify(outcomeOf(received)));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    open: (headers: Record<string, string | number> = {}): ClientRequest =>
      httpRequest({
        port,
        host: '127.0.0.1',
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
      }),
    results,
    bytesHeard: () => heard,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const outcomeOf = (received: Received | Refusal) =>
  isRefusal(received) ? received : { ...received, fields: Object.fromEntries(received.fields) };

export async function answerTo(request: ClientRequest): Promise<Record<string, unknown>> {
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return JSON.parse(text);
}

type Part = { readonly name: string; readonly filename?: string; readonly content: Buffer | string };

export const multipart = (...parts: readonly Part[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, filename, content }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n\r\n`,
      ),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
