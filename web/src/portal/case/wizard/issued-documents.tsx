import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { forget } from '../../../shared/asking.ts';
import { addressOfDocument } from '../../../shared/case/document-list.tsx';
import type { CaseDocument, CaseView } from '../../../shared/case/types.ts';
import { sizeOf } from '../../../shared/size.ts';

/** What was issued to be taken away, each with whether it has been; the mark comes by itself. */
export function IssuedDocuments({ of }: { readonly of: CaseView }) {
  const { t } = useTranslation('portal');
  const issued = of.documents.filter(({ direction }) => direction === 'out');
  if (issued.length === 0) return null;
  const taken = issued.filter(({ fetched }) => fetched).length;
  return (
    <Box component="section" aria-labelledby="issued" sx={{ mb: 4, maxWidth: '52rem' }}>
      <Typography id="issued" variant="h2">
        {t('case.toDownload')}
      </Typography>
      <Box role="status" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {t('case.downloadedOf', { taken, all: issued.length })}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {issued.map((document) => (
          <Line key={document.id} document={document} onTaken={() => markSoon(of.id)} />
        ))}
      </Box>
    </Box>
  );
}

function Line({ document, onTaken }: { readonly document: CaseDocument; readonly onTaken: () => void }) {
  const { t } = useTranslation('portal');
  const { id, part, title, number, fetched, bytes } = document;
  const name = part?.title ?? title;
  return (
    <Box component="li" sx={line}>
      <Box sx={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        {name}
        <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
          {[part && title, number, sizeOf(bytes)].filter(Boolean).join(' · ')}
        </Box>
      </Box>
      <Box
        sx={{ color: fetched ? 'success.main' : 'text.secondary', fontWeight: fetched ? 600 : 400, minWidth: '8rem' }}
      >
        {fetched ? `✓ ${t('case.downloaded')}` : t('case.notDownloaded')}
      </Box>
      <Link
        href={addressOfDocument(id)}
        download
        onClick={onTaken}
        aria-label={t('case.downloadOf', { name })}
        sx={target}
      >
        {t('case.download')}
      </Link>
    </Box>
  );
}

/** The server marks it when it hands it over, which is a little after the click. */
function markSoon(caseId: string): void {
  for (const after of [400, 1_200, 3_000]) setTimeout(() => void forget(`/api/cases/${caseId}`), after);
}

const line = {
  ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, py: 1.25 },
  ...{ borderBottom: 1, borderColor: 'divider' },
};
const target = { fontWeight: 600, py: 0.5 };
