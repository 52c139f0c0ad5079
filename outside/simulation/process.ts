type Running = { url: string; close(): Promise<void> };

/** Starts a simulator as a process of its own: one line when it answers, one line when it cannot start. */
export async function runAsProcess(name: string, start: (env: NodeJS.ProcessEnv) => Promise<Running>): Promise<void> {
  try {
    const running = await start(process.env);
    console.log(`${name}: ${running.url}`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => void running.close().finally(() => process.exit(0)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    console.error(
      code === 'EADDRINUSE' ? `${name}: bu kapı dolu, başka bir kapı verin (${message}).` : `${name}: ${message}`,
    );
    process.exit(1);
  }
}
