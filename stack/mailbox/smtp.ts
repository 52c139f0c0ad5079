import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailStore } from './store.ts';
import type { SwitchFile } from './switches.ts';

type Answer = (problem?: Error | null) => void;

export function smtpServer(store: MailStore, switches: SwitchFile): SMTPServer {
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    ...{ disabledCommands: ['AUTH', 'STARTTLS'], authOptional: true, size: 40_000_000, disableReverseLookup: true },
    ...{ logger: false, closeTimeout: 200 },
    onConnect: (_session, answer) => void (switches.now.mode === 'hang' || answer()),
    onMailFrom: (_address, _session, answer) => void (switches.now.mode === 'hang' || answer(refusal(switches))),
    onData: (stream, session, answer) => void take(stream, session, answer),
  });
  server.server.on('connection', (socket: Socket) => remember(sockets, socket));
  server.on('error', () => undefined);

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer) {
    try {
      await store.add(envelopeOf(session), await buffer(stream));
      if (switches.now.mode === 'drop-after-data') sockets.get(session.remotePort)?.destroy();
      else if (switches.now.mode !== 'hang') answer();
    } catch (error) {
      answer(error as Error);
    }
  }
  return server;
}

function refusal({ now }: SwitchFile): Error | null {
  if (now.mode !== 'refuse') return null;
  return Object.assign(new Error('This mail server refuses mail because it was told to.'), { responseCode: now.code });
}

const envelopeOf = ({ envelope }: SMTPServerSession) => ({
  receivedAt: new Date().toISOString(),
  from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
  to: envelope.rcptTo.map(({ address }) => address),
});

function remember(sockets: Map<number, Socket>, socket: Socket) {
  const port = socket.remotePort ?? 0;
  sockets.set(port, socket);
  socket.once('close', () => sockets.delete(port));
}
