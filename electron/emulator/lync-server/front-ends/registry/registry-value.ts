import { lateObject } from '../../../../../shared/schema/late-object.js';
import * as z from '../../../../../shared/schema/late-zod.js';

/** What a registry value holds. Types that mean nothing here are kept as they came. */
export type RegistryData =
  | { readonly type: 'dword'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  /** `kind` is the number of the type: 2 REG_EXPAND_SZ, 3 REG_BINARY, 7 REG_MULTI_SZ, 11 REG_QWORD. */
  | { readonly type: 'bytes'; readonly kind: number; readonly bytes: readonly number[] };

/** A named value; the empty name is the key's default value. */
export interface RegistryValue {
  readonly name: string;
  readonly data: RegistryData;
}

export const longestText = 65_535;

/** Limits of Windows for names; data is capped by the emulator. */
export const longestKeyName = 255;
export const longestValueName = 255;

export const registryDataSchema = z.discriminatedUnion('type', [
  lateObject(() => ({ type: z.literal('dword'), value: z.int().min(0).max(0xffff_ffff) })),
  lateObject(() => ({ type: z.literal('string'), value: z.string().max(longestText) })),
  lateObject(() => ({
    type: z.literal('bytes'),
    kind: z.int().min(0).max(0xffff_ffff),
    bytes: z.array(z.int().min(0).max(255)).max(longestText),
  })),
]);

const typeNames = new Map([
  [0, 'REG_NONE'],
  [2, 'REG_EXPAND_SZ'],
  [3, 'REG_BINARY'],
  [7, 'REG_MULTI_SZ'],
  [11, 'REG_QWORD'],
]);

/** As the Registry Editor names the type: `REG_DWORD`. */
export function typeName(data: RegistryData): string {
  if (data.type === 'dword') return 'REG_DWORD';
  return data.type === 'string' ? 'REG_SZ' : (typeNames.get(data.kind) ?? `type ${data.kind}`);
}
