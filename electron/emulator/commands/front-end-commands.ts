import type { CommandOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { FrontEnd } from '../lync-server/front-ends/front-end.js';
import { FrontEndError } from '../lync-server/front-ends/front-end-error.js';
import type { FrontEnds } from '../lync-server/front-ends/front-ends.js';
import { parseRegFile } from '../lync-server/front-ends/reg-file/parse-reg-file.js';
import { RegFileError } from '../lync-server/front-ends/reg-file/reg-file-error.js';
import { writeRegFile } from '../lync-server/front-ends/reg-file/write-reg-file.js';
import { RegistryError } from '../lync-server/front-ends/registry/registry-error.js';
import { parseRegistryPath } from '../lync-server/front-ends/registry/registry-path.js';
import { runAs } from '../lync-server/front-ends/run-as.js';
import {
  createZoneKeys,
  removeZone,
  setZone,
  type ZonePlace,
} from '../lync-server/front-ends/zones/edit-zones.js';
import type { CommandHandlers, CommandsOf } from './command-handlers.js';

export interface FrontEndParts {
  readonly frontEnds: FrontEnds;
}

/** What an administrator does at a Front End: its services, and the zones in its Windows registry. */
export function frontEndCommands({
  frontEnds,
}: FrontEndParts): CommandHandlers<CommandsOf<'front-end'>> {
  const at = ({ frontEnd }: { readonly frontEnd: string }): FrontEnd => frontEnds.get(frontEnd);
  return {
    'front-end.restart-service': (command) => {
      const frontEnd = at(command);
      frontEnd.restart(frontEnd.service(command.service));
      return null;
    },
    'front-end.stop-service': (command) => {
      const frontEnd = at(command);
      frontEnd.stop(frontEnd.service(command.service));
      return null;
    },
    'front-end.start-service': (command) => {
      const frontEnd = at(command);
      frontEnd.start(frontEnd.service(command.service));
      return null;
    },
    'front-end.create-zone-keys': (command) => {
      createZoneKeys(at(command), at(command).account(command.account));
      return null;
    },
    'front-end.set-zone-value': (command) => {
      setZone(at(command), at(command).account(command.account), siteOf(command), command.zone);
      return null;
    },
    'front-end.remove-zone-value': (command) => {
      removeZone(at(command), at(command).account(command.account), siteOf(command));
      return null;
    },
    'front-end.import-registry': (command) => {
      const frontEnd = at(command);
      return frontEnd.importRegistry(
        parseRegFile(command.text, frontEnd.administrator.sid),
        command.fileName,
      );
    },
    'front-end.export-registry': (command) => {
      const frontEnd = at(command);
      const path = parseRegistryPath(command.key ?? 'HKEY_USERS', frontEnd.administrator.sid);
      return {
        text: writeRegFile(frontEnd.registry.existing(path), path),
        fileName: `${frontEnd.fqdn}.reg`,
      };
    },
    'front-end.run-as': (command) =>
      runAs(at(command), at(command).account(command.user), command.program),
  };
}

const siteOf = ({
  domain,
  subdomain,
  protocol,
}: CommandOf<'front-end.set-zone-value' | 'front-end.remove-zone-value'>): ZonePlace => ({
  domain,
  subdomain: subdomain ?? null,
  protocol,
});

const places = {
  'front-end-not-found': 'command.frontEnd',
  'service-not-found': 'command.service',
  'account-not-found': 'command.account',
} as const;

/** What a Front End or its registry refuses, as a refusal of the command; null for other errors. */
export function frontEndRefusal(error: unknown): CommandError | null {
  if (error instanceof FrontEndError)
    return new CommandError('not-found', error.message, places[error.code]);
  if (error instanceof RegFileError)
    return new CommandError('invalid-input', error.message, 'command.text');
  return error instanceof RegistryError ? new CommandError('refused', error.message) : null;
}
