import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { machineClock as clock } from '../../domain/clock.ts';
import { published } from '../stack/published.ts';
import { startCrew } from './crew.ts';

/** The workers of a rig in a process of their own, which can be killed: `node worker.ts <module of the setting> <place>`. */
const [settingModule, place] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), shutdownSignals: [] });
const connection = await NativeConnection.connect({ address: published().temporalAddress });
const { setting } = await import(settingModule!);
await startCrew(setting, { ...JSON.parse(place!), clock, connection });
process.stdin.resume().once('end', () => process.exit()); // nobody outlives the test
process.stdout.write('ready\n');
