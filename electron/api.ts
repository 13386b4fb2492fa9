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
