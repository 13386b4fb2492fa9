import { type Data, instantSchema } from '../../../shared/contract/views/data.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import { clientsSnapshotSchema } from '../clients/clients.js';
import { clockSnapshotSchema } from '../clock/clock-snapshot.js';
import { logSnapshotSchema } from '../clock/event-log.js';
import { exchangeSnapshotSchema } from '../exchange/exchange-server.js';
import { realExchangesSnapshotSchema } from '../lync-client/calendar/real-exchanges.js';
import { personEndpointsSnapshotSchema } from '../lync-client/endpoint/person-endpoints.js';
import { userDataSnapshotSchema } from '../lync-client/roaming/user-data-store.js';
import { frontEndsSnapshotSchema } from '../lync-server/front-ends/front-end-snapshot.js';
import { instantMessagesSnapshotSchema } from '../lync-server/instant-messages/instant-messages.js';
import { presenceHistorySnapshotSchema } from '../lync-server/presence/presence-history.js';
import { presenceSnapshotSchema } from '../lync-server/presence/presence-snapshot.js';
import { serverSettingsSnapshotSchema } from '../lync-server/server-settings.js';
import { shellSnapshotSchema } from '../management-shell/session/shell-snapshot.js';
import { noticesSnapshotSchema } from '../views/stage/notices.js';
import { emulatorSettingsSchema } from './deployment-settings.js';
import { customStatesSnapshotSchema } from './kept-custom-states.js';
import { timerSchema } from './timers.js';

/** The servers as an input of the shell sees them. */
const shellServersSchema = lateObject(() => ({
  settings: serverSettingsSnapshotSchema,
  frontEnds: frontEndsSnapshotSchema,
}));
export type ShellServers = Data<typeof shellServersSchema>;

/**
 * The whole state of a deployment between two turns. What is not here is the organisation file's, the host's (pictures,
 * ways to real Exchanges, the pace of the clock), or derived from this.
 */
export const deploymentSnapshotSchema = lateObject(() => ({
  clock: clockSnapshotSchema(timerSchema),
  log: logSnapshotSchema,
  settings: emulatorSettingsSchema,
  serverSettings: serverSettingsSnapshotSchema,
  policiesChangedAt: instantSchema,
  frontEnds: frontEndsSnapshotSchema,
  presence: presenceSnapshotSchema,
  presenceHistory: presenceHistorySnapshotSchema,
  messages: instantMessagesSnapshotSchema,
  users: userDataSnapshotSchema,
  exchange: exchangeSnapshotSchema,
  realExchanges: realExchangesSnapshotSchema,
  clients: clientsSnapshotSchema,
  endpoints: personEndpointsSnapshotSchema,
  customStates: customStatesSnapshotSchema,
  /** `null` until it is used. */
  shell: shellSnapshotSchema(shellServersSchema).nullable(),
  notices: noticesSnapshotSchema,
}));
export type DeploymentSnapshot = Data<typeof deploymentSnapshotSchema>;
