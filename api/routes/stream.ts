import { Readable } from 'node:stream';
import { route } from '../route.ts';
import { streamed } from '../schemas.ts';

const events = Object.assign(streamed('text/event-stream'), {
  description:
    'Server-sent events: `ready`, `reload`, `task` and `case`, as docs/api.md describes them; a comment every 15 seconds',
});

export const stream = [
  route({
    method: 'GET',
    path: '/api/stream',
    who: 'applicantOrVisitor',
    scope: 'tasks:read',
    summary: 'What changes in your lists and in your own cases, as it happens',
    returns: { 200: events },
    problems: ['TooManyStreams', 'Busy'],
    async handle({ deps: { feed }, who, request }) {
      const isResumed = request.get('last-event-id') !== undefined;
      const stream = request.method === 'HEAD' ? Readable.from([]) : await feed.open(who, isResumed);
      return { status: 200, stream, headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' } };
    },
  }),
];
