import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Viewed } from '../../shared/viewer/types.ts';
import { Viewer } from '../../shared/viewer/viewer.tsx';
import { longFirm, longName, longWord } from './long-texts.ts';

/** A page of a scanner's, drawn: nothing of it lies on a server. */
const drawn = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="594"><rect width="420" height="594" fill="#fff"/><path d="M40 60h340M40 100h340M40 140h220" stroke="#000" stroke-width="6"/></svg>',
)}`;
const documents: readonly Viewed[] = [
  { id: 'drawn', title: longName, fileName: `${longWord}.svg`, type: 'image/svg+xml', address: drawn },
  { id: 'torn', title: longFirm, fileName: 'yirtik.pdf', type: 'application/pdf', address: '/' },
  { id: 'broken', title: 'Bozuk', fileName: 'bozuk.png', type: 'image/png', address: 'data:image/png,' },
  { id: 'table', title: 'Tablo', fileName: 'tablo.xlsx', type: 'application/vnd.ms-excel' },
];

/** Documents beside a task: one that is there, a PDF and a picture that are broken, one that is not drawn; and none. */
export function Papers() {
  const [shown, setShown] = useState('drawn');
  return (
    <>
      <Box sx={{ height: '28rem', mb: 2 }}>
        <Viewer {...{ documents, shown, onShow: setShown }} />
      </Box>
      <Viewer {...{ documents: [], shown: undefined, onShow: () => undefined }} />
    </>
  );
}
