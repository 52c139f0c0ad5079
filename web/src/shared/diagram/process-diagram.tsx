import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../asking.ts';
import { Refused } from '../page/refused.tsx';
import { Waiting } from '../page/waiting.tsx';
import { Listing } from './listing.tsx';
import { type Course, type Diagram, type Marked, marked } from './marks.ts';
import { useWidth } from './width.ts';

const Drawing = lazy(() => import('./drawing.tsx'));
const roomToDraw = 480;

type Props = Course & { readonly process: string };

/** A process, and how far one case has come in it: drawn where there is room, listed where there is not. */
export function ProcessDiagram({ process, ...course }: Props) {
  const { data, error, refetch } = useAnswer<Diagram>(`/api/processes/${process}/diagram`);
  if (error) return <Refused problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={6} />;
  return <DrawnOrListed diagram={marked(data, course)} />;
}

export function DrawnOrListed({ diagram }: { readonly diagram: Marked }) {
  const { t } = useTranslation();
  const [room, width] = useWidth();
  const [chosen, setChosen] = useState<'drawing' | 'list'>();
  const isDrawn = (chosen ?? (width < roomToDraw ? 'list' : 'drawing')) === 'drawing';
  return (
    <Box ref={room} sx={{ position: 'relative' }}>
      {width > 0 && isDrawn && (
        <Suspense fallback={<Waiting lines={6} />}>
          <Drawing diagram={diagram} />
        </Suspense>
      )}
      <Box sx={isDrawn ? unseen : {}}>
        <Listing diagram={diagram} />
      </Box>
      <Button size="small" onClick={() => setChosen(isDrawn ? 'list' : 'drawing')}>
        {t(isDrawn ? 'diagram.asList' : 'diagram.asDrawing')}
      </Button>
    </Box>
  );
}

/** Heard, not seen. */
const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
