/** A length of time as a declaration says it. Hours and days are exact; business days and months end with their last day. */
export type ExactSpan = { readonly hours: number } | { readonly days: number };
export type Span =
  | ExactSpan
  | { readonly businessDays: number }
  | { readonly months: number }
  | { readonly years: number };

export const hours = (n: number): ExactSpan => ({ hours: n });
export const days = (n: number): ExactSpan => ({ days: n });
export const businessDays = (n: number): Span => ({ businessDays: n });
export const months = (n: number): Span => ({ months: n });
export const years = (n: number): Span => ({ years: n });

const hour = 3_600_000;
/** In milliseconds. */
export const exact = (span: ExactSpan): number => ('hours' in span ? span.hours * hour : span.days * 24 * hour);

/** "2 iş günü" */
export function spanInWords(span: Span): string {
  if ('businessDays' in span) return `${span.businessDays} iş günü`;
  if ('hours' in span) return `${span.hours} saat`;
  if ('days' in span) return `${span.days} gün`;
  return 'months' in span ? `${span.months} ay` : `${span.years} yıl`;
}
