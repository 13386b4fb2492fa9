import type { Registry } from '../registry/registry.js';
import { RegistryError } from '../registry/registry-path.js';
import { type RegFileEntry, RegFileError } from './reg-file-entry.js';

/**
 * Does what the entries ask for, in order. To delete what is not there is no mistake, as in the Registry Editor.
 * @throws {RegFileError} with the line that cannot be done; what came before it is done
 */
export function applyRegFile(entries: readonly RegFileEntry[], registry: Registry): void {
  for (const entry of entries) {
    try {
      apply(entry, registry);
    } catch (error) {
      if (error instanceof RegistryError) throw new RegFileError(entry.line, error.message);
      throw error;
    }
  }
}

function apply(entry: RegFileEntry, registry: Registry): void {
  const { path } = entry;
  switch (entry.kind) {
    case 'make-key':
      // An export of the whole begins with the root, which is always there.
      if (path.length > 0) registry.create(path);
      return;
    case 'delete-key':
      if (registry.find(path) !== undefined) registry.deleteKey(path);
      return;
    case 'set-value':
      registry.setValue(path, entry.name, entry.data);
      return;
    case 'delete-value':
      if (registry.find(path)?.value(entry.name) !== undefined)
        registry.deleteValue(path, entry.name);
  }
}
