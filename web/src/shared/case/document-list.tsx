import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { sizeOf } from '../size.ts';
import { date } from '../when.ts';
import type { CaseDocument } from './types.ts';

export const addressOfDocument = (id: string, inline = false): string =>
  `/api/documents/${id}${inline ? '?inline=true' : ''}`;

/** Documents that were handed in or issued, each to be downloaded. */
export function DocumentList({ documents }: { readonly documents: readonly CaseDocument[] }) {
  const { t } = useTranslation();
  const sent = documents.filter((document) => document.sent);
  if (sent.length === 0) return <p>{t('case.noDocuments')}</p>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 0, listStyle: 'none' }}>
      {sent.map((document) => (
        <Box component="li" key={document.id} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
          <Link href={addressOfDocument(document.id)} download sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {document.title}
          </Link>
          <Box sx={{ color: 'text.secondary', typography: 'body2', overflowWrap: 'anywhere' }}>
            {[
              t(document.direction === 'in' ? 'case.handedIn' : 'case.issued', { date: date(document.at) }),
              document.part?.title,
              document.number,
              document.fileName,
              sizeOf(document.bytes),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
