import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../shared/form/error-summary.tsx';
import { Problem } from '../../shared/http.ts';
import { Confirm } from '../../shared/page/confirm.tsx';
import { Fact, Facts } from '../../shared/page/facts.tsx';
import { Opened } from '../../shared/page/opened.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { ShownOnce } from '../../shared/page/shown-once.tsx';
import { Told } from '../../shared/page/told.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { longFirm, longName, longSentence, longWord } from './long-texts.ts';

const refusal = new Problem(409, { code: 'Changed', detail: longSentence });
const unexpected = new Problem(500, { code: 'Unexpected', id: '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11' });
const problems = { 'empty.text': longSentence, 'empty.note': longWord };

/** What a page says of itself: on its way, done, refused, to be mended, asked once more, shown once. */
export function Words() {
  const { t } = useTranslation('dev');
  return (
    <>
      <Waiting />
      <Refused problem={refusal} onRetry={() => undefined} />
      <Refused problem={new Problem(0, { code: 'Unreachable' })} />
      <Refused problem={unexpected} />
      <ErrorSummary problems={problems} />
      <Told>{longSentence}</Told>
      <Opened title={longName}>
        <ShownOnce label={t('parts.secret')} text="evrak_Kq7xR2mV9pLw4sTf8yBn3cHj6dGz1aEu5oXi0kQvRtM" />
      </Opened>
      <Facts>
        <Fact name={longName} action={<Button size="small">{t('parts.act')}</Button>}>
          {longFirm}
        </Fact>
        <Fact name={t('parts.what')}>{longWord}</Fact>
      </Facts>
      <Asking />
    </>
  );
}

function Asking() {
  const { t } = useTranslation('dev');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t('parts.ask')}
      </Button>
      {isOpen && (
        <Confirm
          {...{ title: longName, act: t('parts.act'), onDone: () => setOpen(false), onClose: () => setOpen(false) }}
          what={() => Promise.reject(refusal)}
        >
          {longSentence}
        </Confirm>
      )}
    </>
  );
}
