/** What is due has passed. */
export const isOver = (at: string): boolean => Date.parse(at) < Date.now();
