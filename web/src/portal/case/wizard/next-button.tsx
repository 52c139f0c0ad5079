import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../shared/page/refused.tsx';
import { useCompleting } from '../completing.ts';
import { Confirm } from '../confirm.tsx';
import type { OutcomeProps } from '../turns.tsx';

/** On to the next page. Where something has to be done first, it is said beside the button, and once more to who presses it. */
export function NextButton(props: OutcomeProps) {
  const { t } = useTranslation('portal');
  const { label, closed, confirm } = props.outcome;
  const { complete, isActing, problem } = useCompleting(props);
  const [isTold, setTold] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  const id = useId();
  const send = () => void complete({});
  const press = () => {
    if (closed) setTold(true);
    else if (confirm) setAsking(true);
    else send();
  };
  useEffect(() => {
    if (isTold && closed) first.current?.focus();
  }, [isTold, closed]);
  return (
    <>
      <Refused problem={problem} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button
          {...{ variant: closed ? 'outlined' : 'contained', disabled: isActing, onClick: press }}
          {...(closed && { 'aria-describedby': id })}
        >
          {label}
        </Button>
        {closed && (
          <Box ref={first} id={id} tabIndex={-1} sx={{ maxWidth: '50ch', ...(isTold && told) }}>
            {closed}
          </Box>
        )}
        {isActing && <Box role="status">{t('case.sending')}</Box>}
      </Box>
      <Confirm {...{ isOpen: isAsking, label, about: confirm, onYes: send }} onClose={() => setAsking(false)} />
    </>
  );
}

const told = { color: 'error.main', fontWeight: 600, borderLeft: '4px solid', borderLeftColor: 'error.main', pl: 1.5 };
