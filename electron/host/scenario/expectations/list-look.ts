import { clientEntries, type EmulatorViews } from '../views.js';

/** How a client's contact list looks; null while signed out. */
export async function readListLook(
  views: EmulatorViews,
  client: string,
): Promise<'photo tiles' | 'classic squares' | null> {
  return (await clientEntries(views, client)).layout?.style.value ?? null;
}

/** Whose photos a client shows, the own corner included, by SIP address. */
export async function readPhotos(views: EmulatorViews, client: string): Promise<readonly string[]> {
  const entries = await clientEntries(views, client);
  const shown: string[] = [];
  if (entries.me && entries.me.photo.kind !== 'none') shown.push(entries.me.sip);
  for (const key of Object.keys(entries)) {
    if (!isContactKey(key)) continue;
    const contact = entries[key];
    if (contact && contact.photo.kind !== 'none') shown.push(contact.sip);
  }
  return shown;
}

const isContactKey = (key: string): key is `contact/${string}` => key.startsWith('contact/');
