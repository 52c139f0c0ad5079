import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { addressOfDocument } from '../../../shared/case/document-list.tsx';
import type { CaseView, Standing } from '../../../shared/case/types.ts';
import { Fact, Facts } from '../../../shared/page/facts.tsx';
import { sizeOf } from '../../../shared/size.ts';
import { filesFor } from '../uploaded.ts';

type Props = { readonly of: CaseView; readonly standing: Standing };

/** U14: the files that are handed in, to be looked at once more. */
export function GivenDocuments({ of, standing }: Props) {
  const { t } = useTranslation('portal');
  const given = filesFor(standing, of).filter(({ sent }) => sent);
  if (given.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="given" sx={{ mb: 4 }}>
      <Typography id="given" variant="h2">
        {t('case.givenDocuments')}
      </Typography>
      <Facts>
        {given.map(({ id, title, part, fileName, bytes }) => (
          <Fact key={id} name={title}>
            {part && <Box>{part.title}</Box>}
            <Link href={addressOfDocument(id)} download>
              {fileName}
            </Link>{' '}
            ({sizeOf(bytes)})
          </Fact>
        ))}
      </Facts>
    </Box>
  );
}
