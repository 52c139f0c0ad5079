/** How a request for missing documents names one: the field, and the entry where the field is asked one by one. */
export const paperName = (field: string, entry?: string) => (entry === undefined ? field : `${field}:${entry}`);
