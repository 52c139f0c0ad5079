import Type from 'typebox';
import { findDocument, markFetched } from '../../db/documents.ts';
import { isApplicantOf } from '../../domain/casework.ts';
import { Refusal } from '../../domain/errors.ts';
import { partsSeenBy } from '../../domain/parts-seen.ts';
import { servingHeaders } from '../../files/serve.ts';
import { documentView, isSent } from '../casework/document-view.ts';
import { seenCase } from '../casework/facts.ts';
import { uploadDocument } from '../casework/uploading.ts';
import { route } from '../route.ts';
import { streamed, uuid, words } from '../schemas.ts';
import { askedFor, Document } from './case-schemas.ts';

export const documents = [
  route({
    method: 'POST',
    path: '/api/documents',
    who: 'applicantOrVisitor',
    scope: 'files:write',
    upload: true,
    key: 'none',
    summary: 'Upload one file for a field of a task (multipart, part name `file`); name its id in the answer',
    query: Type.Object({ task: words(300, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:documents:1'), ...askedFor }),
    returns: { 201: Document },
    problems: ['FileRefused', 'NotFound', 'NotYours', 'AlreadyDecided', 'Unavailable'],
    async handle({ deps, who, query, request }) {
      const { row, process } = await uploadDocument(deps, who, { ...query, request });
      return { status: 201, body: documentView(row, process) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/documents/:id',
    who: 'applicantOrVisitor',
    scope: 'files:read',
    summary: 'The bytes of a document, as an attachment, or inline for a viewer',
    params: Type.Object({ id: uuid('The document') }),
    query: Type.Object({ inline: Type.Optional(Type.Boolean({ examples: [true] })) }),
    returns: { 200: streamed('application/octet-stream') },
    async handle({ deps, who, params: { id }, query: { inline = false } }) {
      const row = await findDocument(deps.db, id);
      if (!row?.sha256 || row.state !== 'ready') throw new Refusal('NotFound');
      const { thing } = await seenCase(deps, who, row.case_id);
      const isOwn = isApplicantOf(who, thing);
      if (!isOwn && !(isSent(row) && partsSeenBy(who, thing)(row.part))) throw new Refusal('NotFound');
      if (isOwn && row.direction === 'out') await markFetched(deps.db, row.id, await deps.clock.now());
      const stream = await deps.files.open(row.sha256.toString('hex'));
      const type = row.media_type as 'application/pdf';
      return {
        status: 200,
        stream,
        headers: servingHeaders({ type, name: row.file_name!, bytes: row.bytes!, inline }),
      };
    },
  }),
];
