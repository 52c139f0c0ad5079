/** Nobody in a test is told to come back later because the machine is busy: whoever wants a 202 takes Temporal away. */
export const patienceMs = 30_000;
