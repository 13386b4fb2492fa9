import { emulatorStateFormat } from '../state/emulator-state.js';
import type { HostReport } from '../state/journal/journal-entry.js';
import { copyDataFolder } from '../state/storage/copy-data-folder.js';
import { openFolderStore, openFolderToRead } from '../state/storage/folder-store.js';
import type { StateStore } from '../state/storage/state-store.js';
import type { StartRequest } from './start-options.js';

export interface OpenedFolder {
  readonly store: StateStore;
  /** What the operator is to know of it. */
  readonly told: readonly HostReport[];
}

/**
 * Opens a data folder in the way that was asked for: as it is, on a copy, or with its state set aside. Throws
 * `StorageProblem`.
 */
export async function openDataFolder(
  folder: string,
  {
    wayOn = null,
    readOnly = false,
  }: Partial<Pick<StartRequest, 'wayOn'>> & { readonly readOnly?: boolean },
): Promise<OpenedFolder> {
  if (readOnly) return { store: await openFolderToRead(folder), told: [] };
  if (wayOn === 'open-copy') {
    const copy = await copyDataFolder(folder, emulatorStateFormat);
    const told = report('state.copied', 'This is a copy', copy.text);
    return { store: await openFolderStore(copy.folder), told: [told] };
  }
  const store = await openFolderStore(folder);
  if (wayOn === null) return { store, told: [] };
  try {
    const movedTo = await store.setAside();
    if (movedTo === null) return { store, told: [] };
    const text = `The saved state was moved to ${movedTo} as it is, and the emulator began afresh.`;
    return { store, told: [report('state.set-aside', 'The saved state was set aside', text)] };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const report = (kind: string, title: string, text: string): HostReport => ({
  kind,
  text,
  notice: {
    id: kind.replace('.', '-'),
    severity: 'warning',
    title,
    text,
    dismissible: true,
  },
});
