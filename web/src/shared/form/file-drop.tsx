import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentField } from './types.ts';

type Props = {
  readonly label: string;
  readonly kind: DocumentField['kind'];
  readonly onFile: (file: File) => void;
  readonly onRetry?: () => void;
};

/** What the file dialog offers; what is taken, the API judges by the content. */
const accepted: { readonly [kind in DocumentField['kind']]?: string } = {
  scan: 'image/jpeg,image/png,application/pdf',
  smallJpeg: 'image/jpeg',
  pdf: 'application/pdf',
};

export function FileDrop({ label, kind, onFile, onRetry }: Props) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const open = () => input.current?.click();
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  const drop = (event: DragEvent) => {
    over(false)(event);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = ''; // the same file again is a new try
    if (file) onFile(file);
  };
  return (
    <Box
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={drop}
      sx={{ border: '2px dashed', borderColor: isOver ? 'primary.main' : 'divider', borderRadius: 1, p: 2 }}
    >
      <Button variant="outlined" sx={{ mr: 1 }} aria-label={`${label}: ${t('form.chooseFile')}`} onClick={open}>
        {t('form.chooseFile')}
      </Button>
      <input ref={input} type="file" hidden accept={accepted[kind]} onChange={choose} />
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
      <Box component="span" sx={{ color: 'text.secondary', display: { xs: 'none', sm: 'inline' } }}>
        {t('form.orDrop')}
      </Box>
      <Box sx={{ color: 'text.secondary', mt: 1, typography: 'body2' }}>
        {t(`form.accepted.${kind === 'pdf' || kind === 'smallJpeg' ? kind : 'scan'}`)}
      </Box>
    </Box>
  );
}
