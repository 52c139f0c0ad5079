import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../http.ts';
import { Refused } from '../page/refused.tsx';
import { Waiting } from '../page/waiting.tsx';
import { openPdf, type Pdf } from './pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import type { SheetProps } from './sheet.tsx';
import { addressOf } from './types.ts';
import { useWidth } from './width.ts';

/** All pages of a PDF, one under the other. */
export default function PdfSheet({ document, look }: SheetProps) {
  const { t } = useTranslation();
  const [room, width] = useWidth();
  const { pdf, problem } = usePdf(addressOf(document));
  if (problem) return isProblem(problem) ? <Refused problem={problem} /> : <p role="alert">{t('viewer.broken')}</p>;
  if (!pdf) return <Waiting lines={8} />;
  return (
    <Box ref={room}>
      {width > 0 &&
        Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: pages have no name but their number
            key={index}
            {...{ pdf, look, width, number: index + 1, title: document.title }}
          />
        ))}
    </Box>
  );
}

function usePdf(address: string) {
  const [state, setState] = useState<{ readonly pdf?: Pdf; readonly problem?: unknown }>({});
  useEffect(() => {
    const stop = new AbortController();
    const opening = openPdf(address, stop.signal);
    opening.then(
      (pdf) => !stop.signal.aborted && setState({ pdf }),
      (problem: unknown) => !stop.signal.aborted && setState({ problem }),
    );
    return () => {
      stop.abort();
      opening.then((pdf) => pdf.loadingTask.destroy()).catch(() => undefined);
    };
  }, [address]);
  return state;
}
