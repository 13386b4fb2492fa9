import type { CommandOf } from '../../../shared/contract/commands/command.js';
import type { CommandsOf } from './command-handlers.js';

const serviceVerbs = {
  'front-end.restart-service': 'Restart',
  'front-end.stop-service': 'Stop',
  'front-end.start-service': 'Start',
} as const;

type ZoneValue = CommandOf<'front-end.remove-zone-value'>;

const siteOf = ({ domain, subdomain }: ZoneValue | CommandOf<'front-end.set-zone-value'>) =>
  subdomain === undefined ? domain : `${subdomain}.${domain}`;

/** What a command to a Front End asks for, in one sentence for the log. */
export function describeFrontEndCommand(command: CommandOf<CommandsOf<'front-end'>>): string {
  const { frontEnd } = command;
  switch (command.name) {
    case 'front-end.restart-service':
    case 'front-end.stop-service':
    case 'front-end.start-service':
      return `${serviceVerbs[command.name]} ${command.service ?? 'the Front-End service'} on ${frontEnd}.`;
    case 'front-end.create-zone-keys':
      return `Create the ZoneMap keys of ${command.account} on ${frontEnd}.`;
    case 'front-end.set-zone-value':
      return `Put ${siteOf(command)} (${command.protocol}) into zone ${command.zone} for ${command.account} on ${frontEnd}.`;
    case 'front-end.remove-zone-value':
      return `Take ${siteOf(command)} (${command.protocol}) out of the zones of ${command.account} on ${frontEnd}.`;
    case 'front-end.import-registry':
      return `Import ${command.fileName} into the registry of ${frontEnd}.`;
    case 'front-end.export-registry':
      return `Export the registry of ${frontEnd}.`;
    case 'front-end.run-as':
      return `Open the Internet Options of ${command.user} on ${frontEnd} (${command.program}).`;
  }
}
