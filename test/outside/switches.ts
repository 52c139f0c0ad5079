export type Ledger = { count: number; requests: { method: string; path: string; status: number | null }[] };

export async function turn(url: string, switches: object): Promise<void> {
  const answer = await fetch(`${url}/switches`, { method: 'PUT', body: JSON.stringify(switches) });
  if (!answer.ok) throw new Error(await answer.text());
}

export const ask = async (url: string): Promise<Record<string, unknown>> =>
  (await (await fetch(url)).json()) as Record<string, unknown>;

export const ledgerOf = async (url: string): Promise<Ledger> => (await ask(`${url}/ledger`)) as Ledger;
