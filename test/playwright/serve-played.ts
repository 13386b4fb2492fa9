import { openEmulator } from '../../electron/host/command-line/open-emulator.js';
import { programVersion } from '../../electron/host/program-version.js';
import { loadScenario } from '../../electron/host/scenario/read-scenario.js';
import { ScenarioRun } from '../../electron/host/scenario/scenario-run.js';
import type { ApiAddress } from '../../electron/host/server/api/announced-address.js';
import { builtPages, serveApi } from '../../electron/host/server/api/serve-api.js';
import type { RunningEmulator } from '../../electron/host/session/running-emulator.js';
import { startForScenario } from '../../electron/host/session/start-emulator.js';
import { openFolderStore } from '../../electron/host/state/storage/folder-store.js';
import type { EmulatorOptions } from './emulator-host.js';

export interface ServedEmulator {
  readonly address: ApiAddress;
  close(): Promise<void>;
}

/** Starts an emulator on a data folder, plays its scenario if it has one, and serves it on a free port. */
export async function servePlayed(
  dataFolder: string,
  options: EmulatorOptions,
): Promise<ServedEmulator> {
  const emulator = options.scenario
    ? await play(options.scenario, dataFolder)
    : await open(dataFolder, options);
  const host = await serveApi({ emulator, port: 0, pages: builtPages(), dataFolder });
  return {
    address: host,
    async close() {
      await host.close();
      await emulator.close();
    },
  };
}

async function open(dataFolder: string, options: EmulatorOptions): Promise<RunningEmulator> {
  const { organisation = null, capsule = null, profile = null, frozen = true } = options;
  const request = { organisationFile: organisation, capsuleFile: capsule, profile, frozen };
  return (await openEmulator({ dataFolder, ...request }, 'browser')).emulator;
}

/** Rejects with what was expected and seen when a step of the scenario fails. */
async function play(file: string, dataFolder: string): Promise<RunningEmulator> {
  const scenario = await loadScenario(file);
  const store = await openFolderStore(dataFolder);
  const run = await ScenarioRun.begin(scenario, {
    start: startForScenario({
      version: programVersion,
      store,
      hostKind: 'browser',
    }),
  });
  for (const step of scenario.steps) {
    const { failure } = await run.take(step);
    if (!failure) continue;
    await run.close();
    throw new Error(`${file}:${step.line} ${step.title}: ${failure.message}`);
  }
  return run.emulator;
}
