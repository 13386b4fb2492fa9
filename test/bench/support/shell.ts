import { FrontEnds } from '../../../electron/emulator/lync-server/front-ends/front-ends.js';
import { ServerSettings } from '../../../electron/emulator/lync-server/server-settings.js';
import { MemoryScriptFolder } from '../../../electron/emulator/management-shell/files/memory-script-folder.js';
import { ManagementShell } from '../../../electron/emulator/management-shell/management-shell.js';
import { openDirectory } from '../../../electron/host/state/open-directory.js';
import { organisationText } from './organisation.js';

/** A session of the management shell in this process, with so many contacts in its organisation. */
export function openBenchShell(contacts: number): ManagementShell {
  const text = organisationText(contacts);
  const directory = openDirectory({ fileName: 'organisation.json', text, folder: null });
  const { organisation } = directory;
  const now = () => organisation.start;
  const settings = new ServerSettings({ directory, now });
  const profile = () => settings.clientPolicies.rangeProfile;
  const changed = () => undefined;
  const frontEnds = new FrontEnds({ organisation, poolOf: () => null, now, changed });
  return new ManagementShell({
    settings,
    directory,
    frontEnds,
    files: new MemoryScriptFolder(),
    now,
    profile,
    past: { snapshot: () => null, asOf: (_, work) => work() },
  });
}
