import type { Emulator } from './emulator.js';
import type { Person } from './people.js';

export type DisplayPhoto = 'AllPhotos' | 'PhotosFromADOnly' | 'NoPhoto';

/** Puts a person under a policy of their own, and signs them out and in so that it governs. */
export async function governBy(emulator: Emulator, person: Person, settings: string) {
  const policy = `For-${person.sip.split('@')[0]}`;
  await emulator.shell(`New-CsClientPolicy -Identity ${policy} ${settings} | Out-Null
    Grant-CsClientPolicy -Identity ${person.sip} -PolicyName ${policy}`);
  await emulator.command({ name: 'client.sign-out-and-in', sip: person.sip });
}

export function governPhotos(emulator: Emulator, person: Person, displayPhoto: DisplayPhoto) {
  return governBy(emulator, person, `-DisplayPhoto ${displayPhoto}`);
}
