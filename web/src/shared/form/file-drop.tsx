import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentField } from './types.ts';

type Props = {
  readonly name: string;
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

export function FileDrop({ name, label, kind, onFile, onRetry }: Props) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
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
      <Button component="label" variant="outlined" tabIndex={-1} sx={{ mr: 1, '&:focus-within': ring }}>
        {t('form.chooseFile')}
        <Box
          component="input"
          type="file"
          id={`${name}-file`}
          accept={accepted[kind]}
          onChange={choose}
          sx={hidden}
          aria-label={`${label}: ${t('form.chooseFile')}`}
        />
      </Button>
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

/** Still reached by the keyboard and read out. */
const hidden = { position: 'absolute', width: 1, height: 1, opacity: 0, overflow: 'hidden' } as const;
const ring = { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: '2px' };
