import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime, day } from '../../shared/when.ts';
import type { Areas } from '../../words/areas.ts';
import { Section } from './section.tsx';
import type { Case, Task } from './types.ts';

type Firm = NonNullable<Task['firm']>;
type Props = { readonly firm: Firm; readonly answers: Case['answers'] };

/** What the registry says beside what was written; where the two are not the same, it is said in words. */
export function FirmFacts({ firm, answers }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const rows: readonly (readonly [name: keyof Areas['desk']['firm']['facts'], registered: ReactNode])[] = [
    ['title', firm.title],
    ['taxNumber', firm.taxNumber],
    ['kinds', firm.kinds.map((kind) => t(`firm.kind.${kind}`)).join(', ')],
    ['active', t(firm.active ? 'shared:yes' : 'shared:no')],
    ['city', firm.city],
    ['address', firm.address],
    ['unions', <Unions key="unions" unions={firm.unions} />],
  ];
  const isCompared = firm.beside.length > 0 || !firm.active;
  return (
    <Section title={t(isCompared ? 'firm.title' : 'firm.alone')}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('firm.fetched', { at: dateTime(firm.fetchedAt) })}
      </Typography>
      <Box component="table" sx={table}>
        <thead>
          <tr>
            <th scope="col">{t('firm.fact')}</th>
            <th scope="col">{t('firm.registered')}</th>
            {isCompared && <th scope="col">{t('firm.written')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, registered]) => (
            <tr key={name}>
              <th scope="row">{t(`firm.facts.${name}`)}</th>
              <td>{registered}</td>
              {isCompared && (
                <td>
                  <Written {...{ name, firm, answers }} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Box>
    </Section>
  );
}

function Unions({ unions }: Pick<Firm, 'unions'>) {
  const { t } = useTranslation('desk');
  if (unions.length === 0) return t('firm.noUnion');
  return unions.map(({ id, title, short, registryNumber, since, active }) => (
    <div key={id} title={title}>
      {t(active ? 'firm.member' : 'firm.formerMember', { short, registryNumber, since: day(since) })}
    </div>
  ));
}

function Written({ name, firm, answers }: Props & { readonly name: string }) {
  const { t } = useTranslation(['desk', 'shared']);
  const beside = firm.beside.filter(({ fact }) => fact === name);
  if (name === 'active' && !firm.active) return <b>{t('firm.notActive')}</b>;
  return beside.map(({ step, field, differs }) => {
    const given = answers.findLast((answer) => answer.step === step)?.fields.find((one) => one.name === field);
    return (
      <div key={`${step} ${field}`}>
        {given?.shown ?? String(given?.value ?? '')}{' '}
        {differs ? <b>≠ {t('firm.differs')}</b> : <span>= {t('firm.same')}</span>}
      </div>
    );
  });
}

const table = {
  ...{ width: '100%', borderCollapse: 'collapse', mt: 0.5 },
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.5, pr: 1, borderBottom: 1, borderColor: 'divider' },
  '& td': { overflowWrap: 'anywhere' },
  '& th': { fontWeight: 400, color: 'text.secondary' },
  '& b': { color: 'error.main', fontWeight: 600, whiteSpace: 'nowrap' },
  '& span': { color: 'success.main', whiteSpace: 'nowrap' },
};
