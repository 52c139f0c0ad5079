/** Deadlines. Loads temporal-polyfill: for activities and the API, never for workflows, which get instants from activities. */
export { addBusinessDays } from './calendar/business-days.ts';
export type { Calendar, Deadline, Holiday, Skipped, Why } from './calendar/calendar.ts';
export { deadline } from './calendar/deadline.ts';
export { explain } from './calendar/explain.ts';
export { addDays, addHours, addMonths, endOfDay, localDay, timeOfDay } from './calendar/instants.ts';
