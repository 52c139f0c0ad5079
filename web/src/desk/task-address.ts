/** Where a task stands on the desk. An id may hold the unit of a part, and with it a slash; colons stay as people see them. */
export const taskAddress = (id: string): string => `/desk/tasks/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
