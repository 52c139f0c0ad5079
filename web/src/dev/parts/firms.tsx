import { ActingBar } from '../../shared/firms/acting-bar.tsx';
import { firmsOf } from '../../shared/firms/firms.ts';
import FirmsButton from '../../shared/firms/firms-button.tsx';
import type { Session } from '../../shared/session.ts';
import { longFirm, longName } from './long-texts.ts';

const both = { taxNumber: '1000000067', title: longFirm };
const session: Session = {
  ...{ kind: 'person', institution: 'tim', caseId: null, roles: [], person: { id: 'sample', name: longName } },
  firms: [
    { ...both, as: 'broker' },
    { ...both, as: 'exporter' },
  ],
  cards: [{ taxNumber: '1000000018', title: longName, as: 'exporter', by: both.taxNumber, proxy: 'sample' }],
};

/** For whom somebody works: an own firm, a firm that is both, one by proxy. */
export function Firms() {
  return (
    <>
      {[undefined, ...firmsOf(session)].map((working) => (
        <div key={working?.key ?? ''}>
          <FirmsButton {...{ session, working }} />
        </div>
      ))}
      <ActingBar title={longFirm} by={longName} />
    </>
  );
}
