import type { PictureLook } from '../../../shared/contract/commands/picture.js';
import { topicName } from '../../../shared/contract/keys.js';
import type { ClientPicture, Portrait } from '../../../shared/report/report.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';

const photoPath = '/photo/';

/** As many results as the search box of 2010 asks for. */
const mostFound = 50;

/**
 * A picture of a person's client as it stands in a deployment, signed in or out.
 * @param key tells it apart from other pictures on the same page
 * @throws {CommandError} `not-found` for a stranger, and for one whose card or conversation is to be open and is not there
 */
export async function pictureOf(
  deployment: Deployment,
  sip: string,
  look: PictureLook,
  key: string,
): Promise<ClientPicture> {
  deployment.directory.person(sip);
  const entries = deployment.shown(topicName('client/{sip}', sip)) ?? {};
  const signedIn = entries.session !== undefined;
  const { card: contact, search = '' } = signedIn ? look : {};
  const card =
    contact === undefined
      ? null
      : await deployment.execute({ name: 'client.contact-card', sip, contact }, {});
  const found =
    search.trim() === ''
      ? null
      : await deployment.execute(
          { name: 'client.search', sip, text: search.trim(), limit: mostFound },
          {},
        );
  // With the first picture: React is of no use to a program that makes none.
  const { freezeClient } = await import('../../../renderer/picture/freeze-client.js');
  return freezeClient({
    sip,
    key,
    entries,
    look: signedIn ? look : { ...look, ...nothingOpen },
    card,
    found,
    portrait: (href) => portraitOf(deployment, href),
  });
}

const nothingOpen = {
  dialog: undefined,
  card: undefined,
  conversation: undefined,
  search: undefined,
} as const;

function portraitOf({ photos }: Deployment, href: string): Portrait | null {
  if (!href.startsWith(photoPath)) return null;
  const photo = photos.photoBytes(decodeURIComponent(href.slice(photoPath.length)));
  if (photo === null) return null;
  const content = Buffer.from(photo.bytes).toString('base64');
  return { id: `photo-${photo.id}`, source: `data:${photo.mediaType};base64,${content}` };
}
