import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { Static } from 'typebox';
import type { News as Shape } from '../../../../api/routes/own-cases.ts';
import { call } from '../../shared/http.ts';
import { dateTime } from '../../shared/when.ts';
import { Section } from '../section.tsx';

const path = '/api/visits';

/** What others did since the last visit; it stands there as long as this visit goes on. */
export function News() {
  const { t } = useTranslation('portal');
  const { data } = useQuery({ queryKey: [path], queryFn: () => call<Static<typeof Shape>>('POST', path) });
  if (!data?.since) return null;
  return (
    <Section id="news" title={t('home.news')}>
      {data.events.length === 0 && <p>{t('home.noNews', { at: dateTime(data.since) })}</p>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.events.map((event) => (
          <Box component="li" key={event.at + event.sentence} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
              {dateTime(event.at)}
              {' · '}
              <Link component={RouterLink} to={`/cases/${event.case.id}`}>
                {event.case.number}
              </Link>
            </Box>
            {event.sentence}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
