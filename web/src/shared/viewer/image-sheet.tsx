import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetProps } from './sheet.tsx';
import { addressOf } from './types.ts';
import { useWidth } from './width.ts';

/** An image as wide as the room, or larger; turned, it takes the room that it then needs. */
export function ImageSheet({ document, look: { zoom, turned } }: SheetProps) {
  const { t } = useTranslation();
  const [room, width] = useWidth();
  const [shape, setShape] = useState<number>();
  const [isBroken, setBroken] = useState(false);
  const isAcross = turned % 180 !== 0;
  const wide = width * zoom;
  // A quarter turn swaps the sides: what was the height becomes the width of the room.
  const [w, h] = isAcross ? [wide / (shape ?? 1), wide] : [wide, wide * (shape ?? 1)];
  if (isBroken) return <p role="alert">{t('viewer.broken')}</p>;
  return (
    <Box ref={room}>
      <Box sx={{ position: 'relative' }} style={isAcross ? { width: h, height: w } : { width: w, height: h }}>
        <img
          src={addressOf(document)}
          alt={document.title}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setShape(naturalHeight / naturalWidth)}
          onError={() => setBroken(true)}
          style={{
            ...{ position: 'absolute', left: '50%', top: '50%', width: w, height: h },
            transform: `translate(-50%, -50%) rotate(${turned}deg)`,
          }}
        />
      </Box>
    </Box>
  );
}
