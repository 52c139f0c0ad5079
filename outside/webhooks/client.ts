import { lookup as resolve } from 'node:dns';
import { type ClientRequest, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { mayBeCalled, type Networks } from './networks.ts';
import { signature } from './signature.ts';

export type WebhookProblem =
  /** The address leads into a network that is not to be called. */
  | 'WebhookAddress'
  /** Nobody answers there, or not with a certificate that can be trusted. */
  | 'WebhookUnreachable'
  | 'WebhookTimedOut'
  /** It answers from elsewhere; nobody is followed. */
  | 'WebhookRedirected'
  | 'WebhookRefused'
  /** 410: whoever receives wants no more. */
  | 'WebhookGone';

export type Post = {
  readonly url: string;
  readonly id: string;
  readonly at: Date;
  readonly body: string;
  /** More than one while receivers change over. */
  readonly secrets: readonly Buffer[];
};
export type Posted = {
  readonly status: number | null;
  readonly problem: WebhookProblem | null;
  readonly milliseconds: number;
};
export type WebhookClient = { post(post: Post): Promise<Posted> };

type Settings = { readonly networks: Networks; readonly timeoutMs?: number };

/** What is looked up is what is called: a name that leads elsewhere a moment later leads nobody inside (SSRF). */
export function webhookClient({ networks, timeoutMs = 10_000 }: Settings): WebhookClient {
  return {
    async post(post) {
      const began = performance.now();
      const signal = AbortSignal.timeout(timeoutMs);
      const judged = await status(post, networks, signal).then(judge, (error: unknown) => ({
        status: null,
        problem: error instanceof Inner ? 'WebhookAddress' : signal.aborted ? 'WebhookTimedOut' : 'WebhookUnreachable',
      }));
      return { ...judged, milliseconds: Math.round(performance.now() - began) } as Posted;
    },
  };
}

class Inner extends Error {}

function status(post: Post, networks: Networks, signal: AbortSignal): Promise<number> {
  return new Promise((answered, failed) => {
    const asked = asking(post, networks, signal);
    asked.once('error', failed);
    asked.once('response', (response) => {
      response.on('error', () => undefined).destroy(); // what it says besides is nobody's business here
      answered(response.statusCode!);
    });
    asked.end(post.body);
  });
}

function asking({ url, ...signed }: Post, networks: Networks, signal: AbortSignal): ClientRequest {
  const { protocol, hostname } = new URL(url);
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) && !mayBeCalled(address, networks)) throw new Inner();
  const options = { method: 'POST', headers: headersOf(signed), lookup: looking(networks), signal, agent: false };
  return protocol === 'https:' ? overHttps(url, options) : overHttp(url, options);
}

const headersOf = ({ id, at, body, secrets }: Omit<Post, 'url'>) => {
  const timestamp = Math.floor(at.getTime() / 1_000);
  return {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Evrak',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signature(secret, { id, timestamp, body })).join(' '),
  };
};

const looking =
  (networks: Networks): LookupFunction =>
  (name, options, done) =>
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      if (!found.every(({ address }) => mayBeCalled(address, networks))) return done(new Inner(), '');
      if (options.all) return done(null, found);
      done(null, found[0]!.address, found[0]!.family);
    });

function judge(status: number): Pick<Posted, 'status' | 'problem'> {
  if (status >= 200 && status < 300) return { status, problem: null };
  if (status === 410) return { status, problem: 'WebhookGone' };
  return { status, problem: status < 400 ? 'WebhookRedirected' : 'WebhookRefused' };
}
