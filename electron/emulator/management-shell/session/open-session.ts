import type { Instant } from '../../../../shared/lync/time.js';
import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import { ianaClock } from '../../../../shared/time/zone-clock.js';
import type { FrontEnds } from '../../lync-server/front-ends/front-ends.js';
import type { ServerSettings } from '../../lync-server/server-settings.js';
import type { ShellAccess } from '../cmdlets/cmdlet.js';
import type { CmdletRegistry } from '../cmdlets/cmdlet-registry.js';
import { Computers } from '../cmdlets/computers.js';
import {
  type DirectoryLookup,
  type SettingsStoreName,
  watchChanges,
} from '../cmdlets/shell-services.js';
import type { ScriptFolder } from '../files/script-folder.js';
import { ShellFiles } from '../files/shell-files.js';
import type { ShellLimits } from '../limits.js';
import { environmentOf } from '../windows/environment.js';
import { settingsTypes } from './object-types.js';
import { ShellSession } from './shell-session.js';
import type { SessionSnapshot } from './shell-snapshot.js';

/** What a session works on. */
export interface SessionWorld {
  readonly settings: Pick<ServerSettings, SettingsStoreName>;
  readonly directory: DirectoryLookup;
  /** The computers of Lync Server; the shell runs on the first. */
  readonly frontEnds: Pick<FrontEnds, 'all' | 'get'>;
  /** The virtual clock. */
  readonly now: () => Instant;
  /** Whose limits settings must keep. */
  readonly profile: () => RangeProfile;
}

/** What the shell has besides. */
interface ShellParts {
  readonly registry: CmdletRegistry;
  readonly limits: ShellLimits;
  /** Asked for at each use. */
  readonly folder: () => ScriptFolder;
  /** Called after each change to the servers. */
  readonly changed: () => void;
  readonly clearScreen: () => void;
}

/** A session, and what its cmdlets work on. */
export function openSession(
  { settings, directory, frontEnds, now, profile }: SessionWorld,
  { registry, limits, folder, changed, clearScreen }: ShellParts,
  snapshot: SessionSnapshot | null,
): { readonly session: ShellSession; readonly access: ShellAccess } {
  const types = settingsTypes(profile);
  const clock = ianaClock(directory.organisation.timeZone);
  const computers = new Computers(frontEnds, changed);
  const environment = (name: string) => environmentOf(computers.current, name);
  const session = new ShellSession({ limits, clock, types, environment }, snapshot);
  const access: ShellAccess = {
    settings: watchChanges(settings, changed),
    directory,
    computers,
    files: new ShellFiles(folder, now),
    now,
    profile,
    objectType: ({ objectType }) => types.get(objectType) ?? { name: objectType },
    cmdlets: () => registry.all().map(({ definition }) => definition),
    functions: () => session.functions(),
    cmdlet: (name) => session.command(name, registry),
    variables: session.variables,
    drives: session.drives,
    history: () => session.history,
    clearScreen,
  };
  return { session, access };
}
