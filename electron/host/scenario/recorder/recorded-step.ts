import type { CommandOf, EngineCommand } from '../../../../shared/contract/commands/command.js';
import { toSeconds } from '../../../../shared/lync/time.js';
import type { StepForm } from '../../../../shared/scenario/step-schema.js';
import { formatDuration } from '../../../emulator/clock/time-span.js';

type Name = EngineCommand['name'];

/** Commands as the steps that people write; whatever is not here is written as the contract has it. */
const forms: { readonly [N in Name]?: (command: CommandOf<N>) => StepForm | null } = {
  // How fast time passed leaves no trace; that it passed is in the moments of the steps.
  'clock.pause': () => null,
  'clock.play': () => null,
  'clock.run': ({ duration }) => ({ run: duration }),
  'clock.run-to': (command) => (command.before ? { command } : { until: command.time }),
  'clock.next': () => ({ next: 1 }),
  'clock.until': ({ condition: { kind, sip }, within }) => ({
    until: { kind, ...(sip !== undefined && { who: sip }), within },
  }),
  'clock.sleep': (command) =>
    command.passing === undefined
      ? { sleep: { who: command.sip, for: command.duration } }
      : { command },
  'shell.run': ({ text }) => ({ shell: text }),
  'shell.answer': ({ choice }) => ({ answer: choice }),
  'client.sign-in': ({ sip }) => ({ 'sign-in': sip }),
  'client.sign-out': ({ sip }) => ({ 'sign-out': sip }),
  'client.sign-out-and-in': ({ sip }) => ({ 'sign-out-and-in': sip }),
  'client.set-status': ({ sip, status }) => ({ status: { who: sip, status } }),
  'client.set-note': ({ sip, text }) => ({ 'note-text': { who: sip, text } }),
  'client.set-location': ({ sip, text }) => ({ location: { who: sip, text } }),
  'client.set-display': ({ sip, choice }) => ({ display: { who: sip, ...choice } }),
  'client.set-relationship': ({ sip, contact, relationship }) => ({
    relationship: { who: sip, contact, is: relationship ?? 'none' },
  }),
  'client.connect-picture': ({ sip, url }) => ({ picture: { who: sip, url } }),
  'client.choose-picture': ({ sip, source }) => ({ picture: { who: sip, source } }),
  'client.apply-options': ({ sip, values }) => ({ 'option-values': { who: sip, values } }),
  'endpoint.lock': (command) => ({ lock: device(command) }),
  'endpoint.unlock': (command) => ({ unlock: device(command) }),
  'endpoint.idle': (command) => ({ idle: device(command) }),
  'endpoint.activity': (command) => ({ activity: device(command) }),
  'endpoint.disconnect': (command) => ({ disconnect: device(command) }),
  'endpoint.reconnect': (command) => ({ reconnect: device(command) }),
  'endpoint.end-call': (command) => ({ 'end-call': device(command) }),
  'endpoint.start-call': ({ sip, endpoint, kind }) => ({
    call: { who: sip, kind, ...(endpoint !== undefined && { device: endpoint }) },
  }),
  'endpoint.add': ({ sip, device: kind }) => ({ 'add-device': { who: sip, device: kind } }),
  'endpoint.remove': ({ sip, endpoint }) => ({ 'remove-device': { who: sip, device: endpoint } }),
  'exchange.add-entry': ({
    mailbox,
    subject,
    start,
    end,
    location,
    busyType,
    meeting,
    allDay,
  }) => ({
    meeting: {
      who: mailbox,
      subject,
      start,
      end,
      ...(location !== undefined && { location }),
      ...(busyType !== undefined && { busy: busyType }),
      ...(meeting !== undefined && { meeting }),
      ...(allDay !== undefined && { 'all-day': allDay }),
    },
  }),
  'exchange.set-fault': ({ target, kind, mailbox, times, until }) => ({
    fault: {
      target,
      kind,
      ...(mailbox !== undefined && { who: mailbox }),
      ...(times !== undefined && { times }),
      ...(until !== undefined && { until }),
    },
  }),
  'exchange.clear-faults': () => ({ 'clear-faults': true }),
  'server.set-last-active': ({ delivery }) => ({ 'last-active': delivery }),
  'front-end.restart-service': (command) => ({ 'restart-service': service(command) }),
  'front-end.stop-service': (command) => ({ 'stop-service': service(command) }),
  'front-end.start-service': (command) => ({ 'start-service': service(command) }),
  'front-end.set-zone-value': ({ frontEnd, account, domain, subdomain, protocol, zone }) => ({
    registry: {
      'front-end': frontEnd,
      account,
      domain,
      ...(subdomain !== undefined && { subdomain }),
      protocol,
      zone,
    },
  }),
  'front-end.create-zone-keys': ({ frontEnd, account }) => ({
    'zone-keys': { 'front-end': frontEnd, account },
  }),
};

/** The step that carries a command out again; `null` for one that only paced the clock. */
export function stepOf(command: EngineCommand): StepForm | null {
  // Each form takes the command of its own name; the compiler cannot see the pairing.
  const form = forms[command.name] as ((of: EngineCommand) => StepForm | null) | undefined;
  return form ? form(command) : { command };
}

/**
 * The step for a command whose run was stopped; `null` where the moment of the next step tells all.
 * @param passed whole seconds that passed, in milliseconds
 */
export function stoppedStepOf(command: EngineCommand, passed: number): StepForm | null {
  if (command.name !== 'clock.sleep') return null;
  return { command: { ...command, passing: formatDuration(toSeconds(passed / 1000)) } };
}

function device({
  sip,
  endpoint,
}: {
  readonly sip: string;
  readonly endpoint?: string | undefined;
}) {
  return endpoint === undefined ? sip : { who: sip, device: endpoint };
}

function service({
  frontEnd,
  service: name,
}: {
  readonly frontEnd: string;
  readonly service?: string | undefined;
}) {
  return name === undefined ? frontEnd : { 'front-end': frontEnd, service: name };
}
