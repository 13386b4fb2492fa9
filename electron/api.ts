// The package entry `lync-client-emulator/api`.
export type * from '../shared/contract/index.js';
export {
  type Answer,
  type EmulatorAddress,
  EmulatorClient,
  EmulatorError,
  type EmulatorEvent,
  emulatorAddress,
  type ReadTopicOptions,
  type TopicList,
  type TopicState,
} from './host/server/client/emulator-client.js';
export {
  NotReadyError,
  type WaitOptions,
  waitUntilReady,
} from './host/server/client/wait-until-ready.js';
export type { Health } from './host/server/health.js';
