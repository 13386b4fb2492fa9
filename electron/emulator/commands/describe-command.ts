import type { Command } from '../../../shared/contract/commands/command.js';
import { describeConversationCommand } from './describe-conversation-command.js';
import { describeExchangeCommand } from './describe-exchange-command.js';
import { describeFrontEndCommand } from './describe-front-end-command.js';
import { oneLine } from './one-line.js';

/** What a command asks for, in one sentence for the log. */
export function describeCommand(command: Command): string {
  switch (command.name) {
    case 'clock.pause':
      return 'Pause the clock.';
    case 'clock.play':
      return `Play the clock at ${command.rate}x.`;
    case 'clock.run':
      return `Run the clock for ${command.duration}.`;
    case 'clock.run-to':
      return `Run the clock to ${command.time}${command.before === true ? ', before what is due then' : ''}.`;
    case 'clock.next':
      return 'Go to the next event.';
    case 'clock.until':
      return `Run until "${command.condition.kind}", at most ${command.within}.`;
    case 'clock.sleep':
      return `Put the PC of ${command.sip} to sleep for ${command.duration}${command.passing === undefined ? '' : `, of which ${command.passing} passes`}.`;
    case 'shell.run':
      return `Shell: ${oneLine(command.text)}`;
    case 'shell.answer':
      return `Shell: answer "${command.choice}".`;
    case 'settings.change':
      return 'Change the settings of the emulator.';
    case 'server.set-last-active':
      return command.delivery === 'removed'
        ? 'Install the update that removes the time of last activity.'
        : 'Take back the update that removes the time of last activity.';
    case 'organisation.load':
      return `Load the organisation from ${command.fileName}.`;
    case 'organisation.reset':
      return 'Return to the sample organisation.';
    case 'endpoint.add':
      return `Sign ${command.sip} in from one more device: ${command.device}.`;
    case 'endpoint.remove':
      return `Sign ${command.endpoint} of ${command.sip} out.`;
    case 'endpoint.start-call':
      return `Start a ${command.kind} at ${atDevice(command)}.`;
    case 'endpoint.lock':
    case 'endpoint.unlock':
    case 'endpoint.idle':
    case 'endpoint.activity':
    case 'endpoint.disconnect':
    case 'endpoint.reconnect':
    case 'endpoint.end-call':
      return `${endpointVerbs[command.name]} ${atDevice(command)}.`;
    case 'exchange.add-entry':
    case 'exchange.change-entry':
    case 'exchange.remove-entry':
    case 'exchange.import-calendar':
    case 'exchange.set-mailbox':
    case 'exchange.set-fault':
    case 'exchange.clear-faults':
      return describeExchangeCommand(command);
    case 'front-end.restart-service':
    case 'front-end.stop-service':
    case 'front-end.start-service':
    case 'front-end.create-zone-keys':
    case 'front-end.set-zone-value':
    case 'front-end.remove-zone-value':
    case 'front-end.import-registry':
    case 'front-end.export-registry':
    case 'front-end.run-as':
      return describeFrontEndCommand(command);
    case 'conversation.open':
    case 'conversation.send':
    case 'conversation.close':
    case 'conversation.read':
    case 'conversation.save':
      return describeConversationCommand(command);
    case 'notice.dismiss':
      return 'Dismiss a notice.';
    default:
      return 'sip' in command ? describeAtClient(command) : command.name;
  }
}

const endpointVerbs = {
  'endpoint.lock': 'Lock',
  'endpoint.unlock': 'Unlock',
  'endpoint.idle': 'Walk away from',
  'endpoint.activity': 'Touch',
  'endpoint.disconnect': 'Take the network from',
  'endpoint.reconnect': 'Give the network back to',
  'endpoint.end-call': 'End the call at',
} as const;

const atDevice = ({ sip, endpoint }: { sip: string; endpoint?: string | undefined }): string =>
  endpoint === undefined ? `the PC of ${sip}` : `${endpoint} of ${sip}`;

type ClientCommand = Extract<Command, { sip: string; name: `client.${string}` }>;

function describeAtClient(command: Extract<Command, { sip: string }>): string {
  const [, verb = ''] = command.name.split('.');
  const words = verb.replaceAll('-', ' ');
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  const details = detailsOf(command as ClientCommand);
  return details === '' ? `${sentence}.` : `${sentence}: ${details}.`;
}

function detailsOf(command: ClientCommand): string {
  const shown = ['status', 'text', 'contact', 'relationship', 'title', 'source', 'url'] as const;
  return shown
    .flatMap((key) => {
      const value = (command as Readonly<Record<string, unknown>>)[key];
      return typeof value === 'string' ? [oneLine(value)] : [];
    })
    .join(', ');
}
