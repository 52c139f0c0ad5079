/** What the numbers of the API are called. */
export const priorities = ['normal', 'high', 'urgent'] as const;
export const priorityOf = (priority: number) => priorities[priority] ?? 'urgent';
