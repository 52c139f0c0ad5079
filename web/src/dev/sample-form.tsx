import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../../../domain/form/parts.ts';
import { FormFields } from '../shared/form/form-fields.tsx';
import type { Answer } from '../shared/form/types.ts';
import { sampleRecords } from './sample-records.ts';
import { sampleUploads } from './sample-uploads.ts';
import type { ShownForm } from './types.ts';

/** A form of a declaration as people get it, filled in with a sample. */
export function SampleForm({ title, at, form, sample }: ShownForm) {
  const { t } = useTranslation('dev');
  const [answer, setAnswer] = useState<Answer>(sample);
  const [round, setRound] = useState(0);
  const uploads = useMemo(() => sampleUploads(sample), [sample]);
  const begin = (with_: Answer) => {
    setAnswer(with_);
    setRound(round + 1);
  };
  return (
    <Box component="section" aria-label={title} sx={{ borderTop: 1, borderColor: 'divider', pt: 2, mb: 4 }}>
      <Typography variant="h3">{title}</Typography>
      <Typography component="code" variant="body2" sx={{ color: 'text.secondary' }}>
        {at}
      </Typography>
      <Box sx={{ my: 1 }} key={`buttons of ${at}`}>
        <Button size="small" aria-label={t('process.emptyOf', { title })} onClick={() => begin({})}>
          {t('process.empty')}
        </Button>
        <Button size="small" aria-label={t('process.sampleOf', { title })} onClick={() => begin(sample)}>
          {t('process.sample')}
        </Button>
      </Box>
      <Box key={round} sx={{ maxWidth: '36rem' }}>
        {pagesOf(form).map((page) => (
          <Box key={page.title}>
            {page.title && <Typography sx={{ mb: 2, fontWeight: 600 }}>{page.title}</Typography>}
            <FormFields
              {...{
                fields: page.fields,
                answer,
                onChange: setAnswer,
                uploads,
                records: sampleRecords,
                prefix: `${at}.`,
              }}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
