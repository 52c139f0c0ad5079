import type { Static } from 'typebox';
import type {
  CaseEvent as EventShape,
  CaseSummary as SummaryShape,
  CaseView as ViewShape,
} from '../../../../api/routes/case-schemas.ts';

export type CaseView = Static<typeof ViewShape>;
export type CaseSummary = Static<typeof SummaryShape>;
export type CaseEvent = Static<typeof EventShape>;
/** Where a part of a case stands; in lists without what could be answered. */
export type StandingBrief = Omit<CaseView['standing'][number], 'missing' | 'outcomes' | 'views'>;
export type Standing = CaseView['standing'][number];
export type CaseDocument = CaseView['documents'][number];
export type CaseMail = CaseView['mails'][number];
export type Given = CaseView['answers'][number];
export type OpenOutcome = Standing['outcomes'][number];
