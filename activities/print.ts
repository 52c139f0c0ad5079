import type { Reserved } from '../db/documents.ts';
import type { CaseFacts } from '../domain/facts.ts';
import type { Process } from '../domain/process.ts';

/** From a reserved number and what is known of the case to the bytes of a PDF; the same bytes each time. */
export type PrintDocument = (process: Process, document: Reserved, facts: CaseFacts) => Promise<Buffer>;
