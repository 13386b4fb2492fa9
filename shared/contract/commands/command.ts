import { z } from 'zod';
import type { Effective } from '../../lync/effective.js';
import type { LogEntry } from '../log.js';
import type { ForecastView, TimelineView } from '../views/calendar.js';
import type { ContactCardView, ContactView, PhotoReason } from '../views/client.js';
import type { MessagePathView } from '../views/conversation.js';
import type { DetectiveView } from '../views/front-end.js';
import type { ImportedCalendar, MailboxEntryView } from '../views/mailbox.js';
import type { LadderView, PersonView } from '../views/stage.js';
import { calendarCommands } from './calendar.js';
import { capsuleCommands, type OpenedCapsule, type TextFile } from './capsule.js';
import { clientCommands } from './client.js';
import { clockCommands } from './clock.js';
import { conversationCommands } from './conversation.js';
import { endpointCommands } from './endpoint.js';
import { exchangeCommands } from './exchange.js';
import { frontEndCommands, type RegistryImport, type RunAsResult } from './front-end.js';
import { operatorCommands } from './operator.js';
import { type ShellCompletion, type ShellResult, shellCommands } from './shell.js';

/** Every command of the emulator; window, command line, API and tests send the same ones. */
export const commandSchema = z.discriminatedUnion('name', [
  ...clockCommands,
  ...clientCommands,
  ...shellCommands,
  ...operatorCommands,
  ...endpointCommands,
  ...calendarCommands,
  ...exchangeCommands,
  ...frontEndCommands,
  ...conversationCommands,
  ...capsuleCommands,
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandName = Command['name'];
export type CommandOf<N extends CommandName> = Extract<Command, { name: N }>;

/** What came of letting time pass. */
export interface RunResult {
  /** Events that fired. */
  readonly fired: number;
  /** Whether `clock.pause` stopped it before its end. */
  readonly stopped: boolean;
}

/** What commands return that return more than "done" (`null`). */
interface NamedResults {
  'clock.run': RunResult;
  'clock.run-to': RunResult;
  'clock.next': RunResult;
  /** `null` when it was stopped before there was one. */
  'clock.until': RunResult & { readonly entry: LogEntry | null };
  'clock.sleep': RunResult;
  'client.add-group': { readonly group: string };
  'client.search': { readonly people: readonly ContactView[]; readonly more: boolean };
  'client.contact-card': ContactCardView;
  'client.explain-photo': { readonly reason: PhotoReason; readonly why: Effective<string> };
  'client.connect-picture':
    | { readonly connected: true; readonly kilobytes: number }
    | { readonly connected: false; readonly reason: string };
  'endpoint.add': { readonly endpoint: string };
  'calendar.forecast': ForecastView;
  'calendar.read': { readonly entries: readonly MailboxEntryView[] };
  'timeline.read': TimelineView;
  'exchange.add-entry': { readonly entry: string };
  'exchange.import-calendar': ImportedCalendar;
  'front-end.import-registry': RegistryImport;
  'front-end.export-registry': { readonly text: string; readonly fileName: string };
  'front-end.run-as': RunAsResult;
  'shell.run': ShellResult;
  'shell.answer': ShellResult;
  'shell.complete': ShellCompletion;
  'shell.history': { readonly lines: readonly string[] };
  'conversation.open': { readonly conversation: string };
  'conversation.send': { readonly message: string };
  'conversation.save': { readonly text: string };
  'message.trace': MessagePathView;
  'url.explain': DetectiveView;
  'directory.search': { readonly people: readonly PersonView[]; readonly total: number };
  'policy.ladder': LadderView;
  'capsule.save': TextFile;
  'capsule.open': OpenedCapsule;
  'emulator.undo': { readonly undone: string };
  'recorder.expect': { readonly expected: string };
  'recorder.stop': TextFile;
  'log.read': { readonly entries: readonly LogEntry[] };
}
export type CommandResult<N extends CommandName> = N extends keyof NamedResults
  ? NamedResults[N]
  : null;
