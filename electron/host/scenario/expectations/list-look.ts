import { entriesAt } from '../../../../shared/contract/key-pattern.js';
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
  for (const [sip, { photo }] of entriesAt(entries, 'contact/{contact}'))
    if (photo.kind !== 'none') shown.push(sip);
  return shown;
}
