import { isRefusal, Refusal } from '../../domain/errors.ts';

/** Whoever came second gets back what they had typed (R5). */
export async function keepingTyped<T>(typed: unknown, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isRefusal(error) || error.status !== 409) throw error;
    throw new Refusal(error.code, { ...error.told, extra: { ...error.told.extra, typed } });
  }
}
