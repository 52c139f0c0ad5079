import Type from 'typebox';
import { documentView } from '../casework/document-view.ts';
import { earlierFor, reuseDocument } from '../casework/reusing.ts';
import { route } from '../route.ts';
import { instant, uuid, words } from '../schemas.ts';
import { askedFor, Document } from './case-schemas.ts';

const params = Type.Object({ id: words(300, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:documents:1') });
const Earlier = Type.Object({
  id: uuid('The document'),
  fileName: words(200, 'imza-sirkuleri.pdf'),
  bytes: Type.Integer({ minimum: 0 }),
  at: instant('When it was handed over'),
  caseNumber: words(60, 'TIM-2026-000042'),
});

export const earlierDocuments = [
  route({
    method: 'GET',
    path: '/api/tasks/:id/earlier-documents',
    who: 'applicantOrVisitor',
    scope: 'files:read',
    summary: 'What the firm sent for the same paper in earlier cases, newest first; a visitor has none',
    params,
    query: Type.Object(askedFor),
    returns: { 200: Type.Object({ documents: Type.Array(Earlier) }) },
    problems: ['NotFound', 'AlreadyDecided'],
    async handle({ deps, who, params: { id: task }, query }) {
      return { status: 200, body: { documents: await earlierFor(deps, who, { task, ...query }) } };
    },
  }),
  route({
    method: 'POST',
    path: '/api/tasks/:id/earlier-documents',
    who: 'applicantOrVisitor',
    scope: 'files:write',
    key: 'none',
    summary: 'Take one of them over as the file of the field; name its new id in the answer',
    params,
    body: Type.Object({ ...askedFor, document: uuid('One of the earlier documents') }),
    returns: { 201: Document },
    problems: ['FileRefused', 'NotFound', 'NotYours', 'AlreadyDecided'],
    async handle({ deps, who, params: { id: task }, body }) {
      const { row, process } = await reuseDocument(deps, who, { task, ...body });
      return { status: 201, body: documentView(row, process) };
    },
  }),
];
