import { Connection, isGrpcServiceError } from '@temporalio/client';
import type { Config } from '../../config.ts';
import { StartProblem } from '../process/problem.ts';

const notFound = 5;
type Place = Pick<Config, 'temporalAddress' | 'temporalNamespace'>;

/** A Temporal that is given by its address must be there, with the namespace: workers cannot begin without. */
export async function temporalIsThere({
  temporalAddress: address,
  temporalNamespace: namespace,
}: Place): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '10s' }).catch(() => {
    throw new StartProblem(
      `TEMPORAL_ADDRESS ile verilen Temporal (${address}) yanıt vermiyor; çalıştığına ve adrese bakın.`,
    );
  });
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch (problem) {
    if (!isGrpcServiceError(problem) || problem.code !== notFound) throw problem;
    throw new StartProblem(
      `Temporal'de "${namespace}" adlı bir namespace yok; açın ya da başkasını verin: TEMPORAL_NAMESPACE=… npm start`,
    );
  } finally {
    await connection.close();
  }
}
