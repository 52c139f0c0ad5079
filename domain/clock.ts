/** Business time. Tests give the clock of the time-skipping server, so that links, proxies and deadlines move together. */
export type Clock = { now(): Promise<Date> };

export const machineClock: Clock = { now: async () => new Date() };
