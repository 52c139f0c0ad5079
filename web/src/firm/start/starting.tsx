import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { forget } from '../../shared/asking.ts';
import { addressOf, namedIn } from '../../shared/firms/firms.ts';
import type { Startable, Starting, Walked } from '../../shared/wizard/starting.ts';

type Given = {
  readonly process: Startable | undefined;
  readonly id: string;
  readonly firm: string;
  readonly keep: (walked: Walked) => void;
  readonly drop: () => void;
};

/** Filed in the name of the firm of the address; what comes then stands on the case's own page. */
export function useStarting({ process, id, firm, keep, drop }: Given): Starting | undefined {
  const { t } = useTranslation('firm');
  const go = useNavigate();
  if (!process) return undefined;
  const leave = () => {
    drop();
    void go(addressOf({ key: firm }));
  };
  return {
    ...{ process, keep, inNameOf: namedIn(firm), base: `${addressOf({ key: firm })}/start/${id}` },
    says: {
      ...{ firm: t('start.firmTitle'), firmAbout: t('start.firmAbout') },
      ...{ check: t('start.checkTitle'), checkAbout: t('start.checkAbout'), send: t('start.send') },
    },
    onStarted: async ({ id: started }) => {
      drop();
      void forget('/api/proxies', '/api/cases', `/api/processes/${id}`);
      await go(`/cases/${started}`, { replace: true });
    },
    below: (
      <Button size="small" onClick={leave} sx={{ mt: 4, ml: -0.75 }}>
        {t('start.leave')}
      </Button>
    ),
  };
}
