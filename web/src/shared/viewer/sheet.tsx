import Link from '@mui/material/Link';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../page/waiting.tsx';
import { ImageSheet } from './image-sheet.tsx';
import type { Look, Viewed } from './types.ts';

const PdfSheet = lazy(() => import('./pdf-sheet.tsx'));

export type SheetProps = { readonly document: Viewed; readonly look: Look };

export function Sheet(props: SheetProps) {
  const { t } = useTranslation();
  const { type, id } = props.document;
  if (type.startsWith('image/')) return <ImageSheet {...props} />;
  if (type !== 'application/pdf') return <Link href={`/api/documents/${id}`}>{t('viewer.download')}</Link>;
  return (
    <Suspense fallback={<Waiting lines={8} />}>
      <PdfSheet {...props} />
    </Suspense>
  );
}
