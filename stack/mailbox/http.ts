import { fileURLToPath } from 'node:url';
import express, { type Express, type Request, type Response } from 'express';
import { distinct, isTo, type Message } from './message.ts';
import { listPage, messagePage } from './page.ts';
import type { MailStore } from './store.ts';
import { type SwitchFile, switchesFrom } from './switches.ts';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export function mailboxApp(store: MailStore, switches: SwitchFile): Express {
  const app = express().disable('x-powered-by').use(express.json(), safe);
  app.get('/mailbox.css', (_request, response) => response.sendFile(file('./mailbox.css')));
  app.get('/mailbox.js', (_request, response) => response.sendFile(file('./mailbox.js')));
  app.get('/', ({ query }, response) =>
    response.send(listPage(sentTo(store, query['to']), word(query['to']), switches.now)),
  );
  app.get('/api/messages', ({ query }, response) => response.json(listing(sentTo(store, query['to']))));
  app.get(
    '/api/messages/:id',
    known(store, (message, _request, response) => response.json(whole(message))),
  );
  app.get(
    '/messages/:id',
    known(store, (message, _request, response) => response.send(messagePage(message))),
  );
  app.get('/messages/:id/html', known(store, sendHtml));
  app.get('/messages/:id/attachments/:index', known(store, sendAttachment));
  app.get('/api/switches', (_request, response) => response.json(switches.now));
  app.post('/api/switches', (request, response) => setSwitches(switches, request, response));
  return app;
}

const word = (value: unknown) => (typeof value === 'string' ? value : '');

const sentTo = (store: MailStore, to: unknown) =>
  word(to) === '' ? store.all() : store.all().filter((message) => isTo(message, word(to)));

const listing = (messages: readonly Message[]) => ({
  count: messages.length,
  distinct: distinct(messages),
  messages: messages.map(whole),
});

const whole = ({ attachments, ...message }: Message) => ({
  ...message,
  attachments: attachments.map(({ name, type, size }, index) => {
    return { name, type, size, url: `/messages/${message.id}/attachments/${index}` };
  }),
});

/** Mails are written by others: their scripts do not run here and nothing is fetched for them. */
function safe(_request: Request, response: Response, next: () => void) {
  response.set('Content-Security-Policy', "default-src 'self'; frame-ancestors 'self'");
  response.set('X-Content-Type-Options', 'nosniff').set('Referrer-Policy', 'no-referrer');
  next();
}

type Answer = (message: Message, request: Request, response: Response) => void;

const known = (store: MailStore, answer: Answer) => (request: Request, response: Response) => {
  const message = store.get(word(request.params['id']));
  if (message === undefined) response.status(404).json({ detail: 'Bu numarayla bir e-posta yok.' });
  else answer(message, request, response);
};

function sendHtml(message: Message, _request: Request, response: Response) {
  const popups = 'allow-popups allow-popups-to-escape-sandbox';
  response.set(
    'Content-Security-Policy',
    `sandbox ${popups}; default-src 'none'; img-src data:; style-src 'unsafe-inline'`,
  );
  response.type('html').send(`<base target="_blank">${message.html}`);
}

function sendAttachment({ attachments }: Message, request: Request, response: Response) {
  const found = attachments[Number(request.params['index'])];
  if (found === undefined) response.status(404).json({ detail: 'Bu e-postada bu sırada bir ek yok.' });
  else response.attachment(found.name).type(found.type).send(found.content);
}

async function setSwitches(switches: SwitchFile, request: Request, response: Response) {
  const wanted = switchesFrom(request.body);
  if (wanted !== undefined) await switches.set(wanted);
  if (wanted !== undefined) response.json(wanted);
  else response.status(422).json({ detail: 'mode: accept, refuse, hang ya da drop-after-data; code: 400–599.' });
}
