import type { CommandOf } from '../../../shared/contract/commands/command.js';
import type { frontEndCommands as definitions } from '../../../shared/contract/commands/front-end.js';
import { CommandError } from '../../../shared/contract/errors.js';
import { type FrontEnd, FrontEndError } from '../lync-server/front-ends/front-end.js';
import type { FrontEnds } from '../lync-server/front-ends/front-ends.js';
import { parseRegFile } from '../lync-server/front-ends/reg-file/parse-reg-file.js';
import { RegFileError } from '../lync-server/front-ends/reg-file/reg-file-entry.js';
import { writeRegFile } from '../lync-server/front-ends/reg-file/write-reg-file.js';
import {
  parseRegistryPath,
  RegistryError,
} from '../lync-server/front-ends/registry/registry-path.js';
import { runAs } from '../lync-server/front-ends/run-as.js';
import {
  createZoneKeys,
  removeZone,
  setZone,
  type ZonePlace,
} from '../lync-server/front-ends/zones/edit-zones.js';
import type { HandlersOf } from './command-handlers.js';

export interface FrontEndParts {
  readonly frontEnds: FrontEnds;
}

/** What an administrator does at a Front End: its services, and the zones in its Windows registry. */
export function frontEndCommands({ frontEnds }: FrontEndParts): HandlersOf<typeof definitions> {
  const at = ({ frontEnd }: { readonly frontEnd: string }): FrontEnd => frontEnds.get(frontEnd);
  return {
    'front-end.restart-service': (command) =>
      at(command).restart(at(command).service(command.service)),
    'front-end.stop-service': (command) => at(command).stop(at(command).service(command.service)),
    'front-end.start-service': (command) => at(command).start(at(command).service(command.service)),
    'front-end.create-zone-keys': (command) =>
      createZoneKeys(at(command), at(command).account(command.account)),
    'front-end.set-zone-value': (command) =>
      setZone(at(command), at(command).account(command.account), siteOf(command), command.zone),
    'front-end.remove-zone-value': (command) =>
      removeZone(at(command), at(command).account(command.account), siteOf(command)),
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
  'front-end-not-found': 'frontEnd',
  'service-not-found': 'service',
  'account-not-found': 'account',
} as const;

/** What a Front End or its registry refuses, as a refusal of the command; null for other errors. */
export function frontEndRefusal(error: unknown): CommandError | null {
  if (error instanceof FrontEndError)
    return new CommandError('not-found', error.message, places[error.code]);
  if (error instanceof RegFileError)
    return new CommandError('invalid-input', error.message, 'text');
  return error instanceof RegistryError ? new CommandError('refused', error.message) : null;
}
