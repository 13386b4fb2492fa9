// The package entry `lync-client-emulator/playwright`.
export type { ContactOnScreen, EmulatedClient } from './emulated-client.js';
export type { Emulator } from './emulator.js';
export type { EmulatorOptions } from './emulator-options.js';
export {
  type EmulatorFixtures,
  type EmulatorWorkerFixtures,
  expect,
  startEmulator,
  test,
} from './fixtures.js';
export type { MomentOptions, PresenceOptions } from './matchers.js';
