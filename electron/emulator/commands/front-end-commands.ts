import { CommandError } from '../../../shared/contract/errors.js';
import type { CommandHandlers, CommandsOf } from './command-handlers.js';

/** What an administrator does at a Front End. */
export function frontEndCommands(): CommandHandlers<CommandsOf<'front-end'>> {
  const noFrontEnd = ({ frontEnd }: { readonly frontEnd: string }): never => {
    throw new CommandError('not-found', `There is no Front End "${frontEnd}".`, 'command.frontEnd');
  };
  return {
    'front-end.restart-service': noFrontEnd,
    'front-end.stop-service': noFrontEnd,
    'front-end.start-service': noFrontEnd,
    'front-end.create-zone-keys': noFrontEnd,
    'front-end.set-zone-value': noFrontEnd,
    'front-end.remove-zone-value': noFrontEnd,
    'front-end.import-registry': noFrontEnd,
    'front-end.export-registry': noFrontEnd,
    'front-end.run-as': noFrontEnd,
  };
}
