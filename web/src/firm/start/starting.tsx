import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { forget } from '../../shared/asking.ts';
import { addressOf, namedIn } from '../../shared/firms/firms.ts';
import type { Answer, Form } from '../../shared/form/types.ts';
import { stagesOf } from '../../shared/wizard/stages.ts';
import { goesOnIn, type Startable, type Starting } from '../../shared/wizard/starting.ts';

type Given = {
  readonly process: Startable | undefined;
  readonly id: string;
  readonly firm: string;
  readonly keep: Starting['keep'];
  readonly formFor: (answer: Answer) => Promise<Form>;
  readonly drop: () => void;
};

/** Filed in the name of the firm of the address; what comes then stands on the case's own page. */
export function useStarting({ process, id, firm, keep, drop, formFor }: Given): Starting | undefined {
  const { t } = useTranslation('firm');
  const go = useNavigate();
  if (!process) return undefined;
  const says = {
    ...{ firm: t('start.firmTitle'), firmAbout: t('start.firmAbout') },
    ...{ check: t('start.checkTitle'), checkAbout: t('start.checkAbout'), send: t('start.send') },
  };
  const leave = () => {
    drop();
    void go(addressOf({ key: firm }));
  };
  return {
    ...{ process, keep, inNameOf: namedIn(firm), base: `${addressOf({ key: firm })}/start/${id}` },
    says,
    keepsAtOnce: true,
    stagesFor: async (answer) => stagesOf({ ...process, form: await formFor(answer) }, answer, says),
    onStarted: async ({ id: started }) => {
      drop();
      void forget('/api/proxies', '/api/refunds', '/api/records', '/api/cases', `/api/processes/${id}`);
      await go(`/cases/${started}`, { replace: true, state: { goesOn: goesOnIn(process) !== undefined } });
    },
    below: (
      <Button size="small" onClick={leave} sx={{ mt: 4, ml: -0.75 }}>
        {t('start.leave')}
      </Button>
    ),
  };
}
