import { dayAt } from '../domain/day.ts';
import { type Institution, institutions } from '../domain/institutions.ts';

export const dayIn = (institution: Institution, at: Date): string => dayAt(at, institutions[institution].zone);
