/** A length of time as a declaration says it. Hours and days are exact; business days and months end with their last day. */
export type Span =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly businessDays: number }
  | { readonly months: number }
  | { readonly years: number };

export const hours = (n: number): Span => ({ hours: n });
export const days = (n: number): Span => ({ days: n });
export const businessDays = (n: number): Span => ({ businessDays: n });
export const months = (n: number): Span => ({ months: n });
export const years = (n: number): Span => ({ years: n });
