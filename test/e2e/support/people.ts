import type { Emulator } from './emulator.js';

/** People of the sample organisation whom the specs speak of. */
export const alice = { sip: 'alice@contoso.com', name: 'Alice Ahlberg' } as const;
export const bob = { sip: 'bob@contoso.com', name: 'Bob Barros' } as const;
export const carol = { sip: 'carol@contoso.com', name: 'Carol Castellanos' } as const;
export const diego = { sip: 'diego@contoso.com', name: 'Diego Salazar' } as const;
/** Of the federated partner. */
export const fay = { sip: 'fay@fabrikam.com', name: 'Fay Farrow' } as const;

export interface Person {
  readonly sip: string;
  readonly name: string;
}

type DisplayPhoto = 'AllPhotos' | 'PhotosFromADOnly' | 'NoPhoto';

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
