import { afterEach } from 'vitest';
import { openFolderStore } from '../../electron/host/state/storage/folder-store.js';
import type { StateStore } from '../../electron/host/state/storage/state-store.js';

/** Opens stores in folders, and closes each after the test that opened it. To be called once in a file. */
export function openStores() {
  const open: StateStore[] = [];
  const closeAll = async (): Promise<void> => {
    for (const store of open.splice(0)) await store.close();
  };
  afterEach(closeAll);
  const openStore = async (folder: string): Promise<StateStore> => {
    const store = await openFolderStore(folder);
    open.push(store);
    return store;
  };
  /** As another run of the program. */
  const reopen = async (folder: string): Promise<StateStore> => {
    await closeAll();
    return openStore(folder);
  };
  return { openStore, reopen };
}
