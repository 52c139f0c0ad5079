import Box from '@mui/material/Box';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pdf } from './pdf.ts';
import type { Look } from './types.ts';

type Props = {
  readonly pdf: Pdf;
  readonly number: number;
  readonly title: string;
  readonly look: Look;
  readonly width: number;
};

/** One page, drawn when it comes into sight; its words stand behind it for those who listen. */
export function PdfPage({ pdf, number, title, look, width }: Props) {
  const { t } = useTranslation();
  const page = usePage(pdf, number);
  const [frame, isNear] = useNear();
  const words = useWords(isNear ? page : undefined);
  const size = page && sizeOf(page, look, width);
  return (
    <Box ref={frame} sx={{ mb: 1 }} style={{ minHeight: size?.height ?? 400, width: size?.width }}>
      {page && isNear && (
        <Drawn {...{ page, look, width }} label={t('viewer.page', { number, of: pdf.numPages, title })} />
      )}
      {words && <Box sx={unseen}>{words}</Box>}
    </Box>
  );
}

function usePage(pdf: Pdf, number: number) {
  const [page, setPage] = useState<PDFPageProxy>();
  useEffect(() => {
    void pdf.getPage(number).then(setPage, () => undefined);
  }, [pdf, number]);
  return page;
}

function useNear() {
  const frame = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '400px',
    });
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);
  return [frame, isNear] as const;
}

const viewportOf = (page: PDFPageProxy, { zoom, turned }: Look, width: number) => {
  const rotation = (page.rotate + turned) % 360;
  return page.getViewport({ rotation, scale: (width * zoom) / page.getViewport({ scale: 1, rotation }).width });
};
const sizeOf = (page: PDFPageProxy, look: Look, width: number) => {
  const { width: wide, height } = viewportOf(page, look, width);
  return { width: wide, height };
};

type DrawnProps = Pick<Props, 'look' | 'width'> & { readonly page: PDFPageProxy; readonly label: string };

function Drawn({ page, look, width, label }: DrawnProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const viewport = viewportOf(page, look, width);
    const sharp = Math.min(devicePixelRatio, 2);
    const target = canvas.current!;
    [target.width, target.height] = [viewport.width * sharp, viewport.height * sharp];
    [target.style.width, target.style.height] = [`${viewport.width}px`, `${viewport.height}px`];
    const drawing = page.render({ canvas: target, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
    drawing.promise.catch(() => undefined); // another look was asked for meanwhile
    return () => drawing.cancel();
  }, [page, look, width]);
  return <canvas ref={canvas} role="img" aria-label={label} style={{ display: 'block', background: '#fff' }} />;
}

function useWords(page: PDFPageProxy | undefined) {
  const [words, setWords] = useState('');
  useEffect(() => {
    void page?.getTextContent().then(
      ({ items }) => setWords(items.map((item) => ('str' in item ? item.str : '')).join(' ')),
      () => undefined,
    );
  }, [page]);
  return words;
}

const unseen = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;
