import { toInstant } from '../../../../../shared/lync/time.js';
import { lateObject } from '../../../../../shared/schema/late-object.js';
import * as z from '../../../../../shared/schema/late-zod.js';
import { RegistryKey } from './registry-key.js';
import {
  longestKeyName,
  longestValueName,
  type RegistryValue,
  registryDataSchema,
} from './registry-value.js';

const valueSchema = lateObject(() => ({
  name: z.string().max(longestValueName),
  data: registryDataSchema,
}));

/** A key as a file holds it; empty lists are left out. */
export interface RegistryKeyState {
  readonly name: string;
  readonly lastWrite: number;
  readonly values?: readonly RegistryValue[] | undefined;
  readonly keys?: readonly RegistryKeyState[] | undefined;
}

export const registryKeySchema: z.ZodType<RegistryKeyState> = lateObject(() => ({
  name: z.string().min(1).max(longestKeyName),
  lastWrite: z.int(),
  values: z.array(valueSchema).optional(),
  keys: z.lazy(() => z.array(registryKeySchema)).optional(),
}));

export function keyToState(key: RegistryKey): RegistryKeyState {
  const values = key.values();
  const keys = key.subkeys().map(keyToState);
  return {
    name: key.name,
    lastWrite: key.lastWrite,
    ...(values.length > 0 && { values }),
    ...(keys.length > 0 && { keys }),
  };
}

export function keyFromState({ name, lastWrite, values, keys }: RegistryKeyState): RegistryKey {
  const at = toInstant(lastWrite);
  const key = new RegistryKey(name, at);
  for (const value of values ?? []) key.setValue(value.name, value.data, at);
  for (const subkey of keys ?? []) key.adopt(keyFromState(subkey));
  return key;
}
