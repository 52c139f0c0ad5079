import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation, useNavigate } from 'react-router';
import { asking } from '../../shared/asking.ts';
import { call, Problem } from '../../shared/http.ts';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';

/** The mail's link: its token is exchanged once, and stands in no address afterwards. */
export function Component() {
  const { t } = useTranslation('portal');
  const { hash } = useLocation();
  const [problem, setProblem] = useState<unknown>();
  const go = useNavigate();
  const asked = useRef<string>(undefined);
  const token = hash.slice(1);
  useEffect(() => {
    if (asked.current === hash) return;
    asked.current = hash;
    setProblem(undefined);
    enter(token).then((caseId) => go(`/cases/${caseId}`, { replace: true }), setProblem);
  }, [hash, token, go]);
  if (!problem) return <Waiting />;
  return (
    <Page title={titleOf(problem) || t('link.title')}>
      <Refused problem={problem} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button component={RouterLink} to="/signup" variant="contained">
          {t('login.signUp')}
        </Button>
        <Button component={RouterLink} to="/login" variant="outlined">
          {t('login.enter')}
        </Button>
      </Box>
    </Page>
  );
}

async function enter(token: string): Promise<string> {
  const { caseId } = await call<{ caseId: string }>('POST', '/api/case-links', { body: { token } });
  await asking.resetQueries(); // somebody else may have been here before
  return caseId;
}

const titleOf = (problem: unknown) => (problem instanceof Problem && problem.code !== 'Unfit' ? problem.title : '');
