import type { EngineCommandName } from './commands/command.js';
import type { MessageDecision } from './views/conversation.js';

/** Whether entries of a kind are about a person, and so have a SIP address: each, some, or none of them. */
type About = 'person' | 'some' | 'none';

/** What happened to a policy or a configuration. */
const settingsKinds = {
  'policy.created': 'none',
  'policy.changed': 'none',
  'policy.reset': 'none',
  'policy.removed': 'none',
  'policy.granted': 'person',
  'policy.unassigned': 'person',
  'configuration.created': 'none',
  'configuration.changed': 'none',
  'configuration.reset': 'none',
  'configuration.removed': 'none',
  'configuration.granted': 'person',
  'configuration.unassigned': 'person',
} as const satisfies Readonly<
  Record<
    `${'policy' | 'configuration'}.${'created' | 'changed' | 'reset' | 'removed' | 'granted' | 'unassigned'}`,
    About
  >
>;

const messageKinds = {
  'message.delivered': 'person',
  'message.defused': 'person',
  'message.blocked': 'person',
  'message.warned': 'person',
  'message.undeliverable': 'person',
} as const satisfies Readonly<
  Record<`message.${'delivered' | Exclude<MessageDecision, 'passed'>}`, About>
>;

/**
 * Every kind of entry that the log can have, but for those of commands (`command.<name>`). Nothing else can be written,
 * or it does not compile; expectations and `until` of scenarios take no other.
 */
const happenings = {
  ...settingsKinds,
  ...messageKinds,
  'api.not-announced': 'none',
  'api.served': 'none',
  'autodiscover.tried': 'person',
  'calendar.poll-failed': 'person',
  'calendar.polled': 'person',
  'calendar.published': 'person',
  'calendar.swallowed': 'person',
  'client.reconnected': 'person',
  'client.signed-in': 'person',
  'client.signed-out': 'person',
  'clock.stopped': 'none',
  'command.refused': 'none',
  'custom-states.refused': 'person',
  'emulator.fault': 'none',
  'emulator.started': 'none',
  'endpoint.changed': 'person',
  'event.failed': 'some',
  'exchange.refused': 'none',
  'exchange.served': 'none',
  'mailbox.calendar-imported': 'person',
  'mailbox.changed': 'person',
  'mailbox.entry-added': 'person',
  'mailbox.entry-changed': 'person',
  'mailbox.entry-passed-over': 'person',
  'mailbox.entry-removed': 'person',
  'mailbox.import-noted': 'person',
  'picture.connected': 'person',
  'picture.refused': 'person',
  'presence.changed': 'person',
  'program.fault': 'none',
  'registry.changed': 'none',
  'registry.imported': 'none',
  'request.refused': 'none',
  'server.last-active-published': 'none',
  'server.last-active-removed': 'none',
  'service.restarted': 'none',
  'service.started': 'none',
  'service.stopped': 'none',
  'shell.error': 'none',
  'state.copied': 'none',
  'state.set-aside': 'none',
  'window.left': 'none',
  'window.refused': 'none',
} as const satisfies Readonly<Record<`${string}.${string}`, About>>;

/** A kind of log entry that no command has. */
export type HappeningKind = keyof typeof happenings;
export type LogKind = HappeningKind | `command.${EngineCommandName}`;

/** Every kind but those of commands. */
export const happeningKinds = Object.keys(happenings) as readonly HappeningKind[];

/** Kinds whose entries never have a person. */
export const impersonalKinds: ReadonlySet<string> = new Set(
  happeningKinds.filter((kind) => happenings[kind] === 'none'),
);
