import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { asking } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { Waiting } from '../../shared/page/waiting.tsx';
import { LinkOver } from '../account/link-over.tsx';

/** The mail's link: its token is exchanged once, and stands in no address afterwards. */
export function Component() {
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
  return <LinkOver problem={problem} to="/signup" />;
}

async function enter(token: string): Promise<string> {
  const { caseId } = await call<{ caseId: string }>('POST', '/api/case-links', { body: { token } });
  await asking.resetQueries(); // somebody else may have been here before
  return caseId;
}
