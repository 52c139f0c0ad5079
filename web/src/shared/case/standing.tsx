import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { lastMinute, longDate, time } from '../when.ts';
import type { CaseSummary, CaseView, Standing, StandingBrief } from './types.ts';
import { your } from './your.ts';

/** Where a case stands in one sentence for each part of it, until when, and why until then. */
export function WhereItStands({ of }: { readonly of: CaseView }) {
  const sentence = useStandingSentence();
  if (of.standing.length === 0) return <Typography sx={lead}>{sentence(of)}</Typography>;
  return of.standing.map((standing) => (
    <Box key={standing.task} sx={{ mb: 2, '&:last-of-type': { mb: 0 } }}>
      <Typography sx={lead}>{sentence(of, standing)}</Typography>
      <Why {...standing} />
    </Box>
  ));
}

const lead = { fontSize: '1.125rem', fontWeight: 600, maxWidth: '70ch', overflowWrap: 'anywhere' };

/** "Why then?" as a person would ask it, opened where somebody wants to know. */
export function Why({ why }: Pick<Standing, 'why'>) {
  const { t } = useTranslation();
  if (!why) return null;
  return (
    <Box component="details" sx={{ mt: 0.5, maxWidth: '70ch' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', py: 0.25 }}>
        {t('case.whyThen')}
      </Box>
      <Typography sx={{ color: 'text.secondary' }}>{why}</Typography>
    </Box>
  );
}

const lowered = (text: string) => text.charAt(0).toLocaleLowerCase('tr-TR') + text.slice(1);

/** "Başvurunuz İKMİB üyelik şubesinde inceleniyor. En geç 24 Kasım 2026 Salı gününe kadar sonuçlanması bekleniyor." */
export function useStandingSentence(): (of: CaseSummary, standing?: StandingBrief) => string {
  const { t, i18n } = useTranslation();
  const subject = ({ process }: CaseSummary) => (i18n.language === 'tr' ? your(process.noun) : t('case.yours'));
  const until = ({ due, target, yours, recorded }: StandingBrief) => {
    if (recorded) return '';
    if (due) return t('case.until', { date: longDate(lastMinute(due)), time: time(lastMinute(due)) });
    return target && !yours ? t('case.expected', { date: longDate(target) }) : '';
  };
  const now = (of: CaseSummary, standing: StandingBrief) => {
    const { yours, recorded, status, title, units } = standing;
    if (recorded) return t('case.onRecord', { title });
    const who = units.map(({ short }) => short);
    if (yours) return t('case.yourTurn', { title });
    if (who.length === 0 && status) return t('case.now', { subject: subject(of), status: lowered(status) });
    if (who.length === 0) return t('case.waiting', { subject: subject(of), title });
    const at = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(who);
    return t(status ? 'case.at' : 'case.atStep', {
      subject: subject(of),
      at,
      status: status && lowered(status),
      title,
    });
  };
  return (of, standing) => {
    if (of.state === 'ended')
      return t('case.ended', { subject: subject(of), end: of.ending?.title, date: longDate(of.endedAt!) });
    if (!standing) return t('case.starting', { subject: subject(of) });
    const part = standing.part ? `${standing.part.title}: ` : '';
    return `${part}${now(of, standing)} ${until(standing)}`.trim();
  };
}
