import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EachGroups } from '../../shared/form/each-groups.tsx';
import { PasswordField } from '../../shared/form/password-field.tsx';
import { Select } from '../../shared/form/select.tsx';
import { ShortForm } from '../../shared/form/short-form.tsx';
import type { Answer, Field } from '../../shared/form/types.ts';
import { Problem } from '../../shared/http.ts';
import { sampleRecords } from '../sample-records.ts';
import { sampleUploads } from '../sample-uploads.ts';
import { longFirm, longName, longSentence } from './long-texts.ts';

const few = ['Onaylandı', 'Reddedildi', longFirm].map((label, at) => ({ value: `${at}`, label, hint: label }));
const many = Array.from({ length: 40 }, (_, at) => ({ value: `${at}`, label: `${at + 1}. ${longFirm}` }));
const hint = longSentence;
const common = (name: string) => ({ name, label: `${name}: ${longName}`, hint });

/** One of each kind, and of each way to ask for several. */
const fields: readonly Field[] = [
  { kind: 'text', ...common('text'), max: 60 },
  { kind: 'note', ...common('note'), max: 1000 },
  { kind: 'email', ...common('email') },
  { kind: 'mobile', ...common('mobile') },
  { kind: 'phone', ...common('phone'), optional: true },
  { kind: 'nationalId', ...common('nationalId') },
  { kind: 'taxNumber', ...common('taxNumber') },
  { kind: 'iban', ...common('iban'), suggest: [{ value: 'TR330006100519786457841326', label: longName }] },
  { kind: 'date', ...common('date') },
  { kind: 'money', ...common('money'), currency: 'TRY' },
  { kind: 'number', ...common('number'), min: 1, max: 99 },
  { kind: 'yesNo', ...common('yesNo') },
  { kind: 'choice', ...common('choiceOfFew'), options: few },
  { kind: 'choice', ...common('choiceOfMany'), options: many },
  { kind: 'choice', ...common('severalOfFew'), options: few, many: { min: 1, max: 3 } },
  { kind: 'choice', ...common('severalOfMany'), options: many, many: { min: 1, max: 40 } },
  { kind: 'firm', ...common('firm'), as: 'exporter', suggest: [{ value: '1000000026', label: longFirm }] },
  { kind: 'scan', ...common('scan') },
  { kind: 'text', ...common('several'), max: 60, many: { max: 3 } },
  { kind: 'text', ...common('oneForEach'), max: 60, each: few },
  { kind: 'scan', ...common('scanForEach'), each: few },
  { kind: 'records', ...common('records'), from: 'refundableDeclarations', many: { max: 2 } },
  { kind: 'rows', ...common('rows'), columns: [{ kind: 'text', name: 'word', label: longName, max: 60 }] },
];

const filled: Answer = {
  ...{ text: longName, note: longSentence, email: 'igdir.cagla@cok-uzun-bir-alan-adi.example', mobile: '05321234567' },
  ...{ phone: '02121234567', nationalId: '10000000146', taxNumber: '1234567890', iban: 'TR330006100519786457841326' },
  ...{ date: '2026-11-21', money: '1.234,56', number: 42, yesNo: true, choiceOfFew: '2', choiceOfMany: '7' },
  ...{ severalOfFew: ['0', '2'], severalOfMany: ['3', '4'], firm: '1000000018', several: [longName, longFirm] },
  records: ['26340300EX00012345', '26IMMIB00000042'],
  ...{ scan: '01935b5e-7c00-7000-8000-000000000001', oneForEach: { '0': longName }, rows: [{ word: longFirm }, {}] },
};
const problems = {
  ...Object.fromEntries(fields.map(({ name }) => [name, longSentence])),
  'records.1': longSentence,
};

export function Fields() {
  const { t } = useTranslation('dev');
  return (
    <Box sx={columns}>
      <Column {...{ title: t('parts.empty'), prefix: 'empty.', begun: {} }} />
      <Column {...{ title: t('parts.filled'), prefix: 'filled.', begun: filled }} />
      <Column {...{ title: t('parts.withProblems'), prefix: 'mended.', begun: filled, problems }} />
      <Short />
    </Box>
  );
}

/** A form on one page that was refused, with a control of its own. */
function Short() {
  const { t } = useTranslation('dev');
  const [answer, setAnswer] = useState<Answer>({ short: longName });
  const [password, setPassword] = useState('üç kırlangıç');
  const fields: readonly Field[] = [{ kind: 'text', name: 'short', label: longName, max: 60 }];
  const problem = new Problem(400, { code: 'Unfit', fields: [{ at: '/body/short', say: longSentence }] });
  return (
    <Box component="section" aria-label={t('parts.short')}>
      <Typography variant="h3" sx={{ mb: 2 }}>
        {t('parts.short')}
      </Typography>
      <ShortForm
        {...{ fields, answer, onChange: setAnswer, act: t('parts.act'), isActing: false, problem }}
        onSend={() => undefined}
      >
        <Select
          {...{ name: 'select', label: longName, value: '1', onChange: () => undefined }}
          options={few.map(({ value, label }) => [value, label] as const)}
        />
        <PasswordField name="secret" label={longName} value={password} onChange={setPassword} />
      </ShortForm>
    </Box>
  );
}

type Props = {
  readonly title: string;
  readonly prefix: string;
  readonly begun: Answer;
  readonly problems?: Readonly<Record<string, string>>;
};

function Column({ title, prefix, begun, problems = {} }: Props) {
  const [answer, setAnswer] = useState(begun);
  const named = Object.fromEntries(Object.entries(problems).map(([name, say]) => [`${prefix}${name}`, say]));
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3" sx={{ mb: 2 }}>
        {title}
      </Typography>
      <EachGroups
        {...{
          fields,
          answer,
          onChange: setAnswer,
          problems: named,
          prefix,
          uploads: sampleUploads(begun),
          records: sampleRecords,
        }}
      />
    </Box>
  );
}

const columns = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18rem), 1fr))',
};
