// The package entry `lync-client-emulator/playwright`.
export type { ContactOnScreen, EmulatedClient, Emulator } from './emulator.js';
export type { EmulatorOptions } from './emulator-host.js';
export {
  type EmulatorFixtures,
  type EmulatorWorkerFixtures,
  expect,
  startEmulator,
  test,
} from './fixtures.js';
export type { MomentOptions, PresenceOptions } from './matchers.js';
