import { clientKey } from '../../../../shared/contract/keys.js';
import type {
  ClientEntries,
  ContactView,
  OptionsPage,
  PhotoView,
  PresenceView,
} from '../../../../shared/contract/views/client.js';
import { ageLabel } from '../../../../shared/lync/age.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { describeMoment } from './describe-moment.js';

/** What a client shows, as lines that people and `grep` can read. */
export function describeClient(entries: Partial<ClientEntries>): readonly string[] {
  const { session, me, layout, clock, options } = entries;
  const signedOut = entries['signed-out'];
  if (signedOut) return [`${signedOut.displayName} <${signedOut.sip}> is signed out.`];
  if (!session || !me || !layout || !clock) return ['This client shows nothing yet.'];
  const { now, timeZone } = clock;
  return [
    `${session.displayName} <${session.sip}>, ${describeMoment(now, timeZone)}`,
    `  status   ${presenceText(me.presence, now)}`,
    `  note     ${me.note.text === '' ? '(none)' : me.note.text}`,
    `  photo    ${photoText(me.photo)}`,
    `  policy   ${session.policy.identity} (${session.policy.scope})`,
    `  list     ${layout.style.value}`,
    ...(options ? [`  options  ${options.pages.map(({ title }) => title).join(', ')}`] : []),
    ...(options?.pages ?? []).flatMap(pictureLines),
    ...groupLines(entries, now),
  ];
}

const pictureLines = ({ title, picture }: OptionsPage): string[] =>
  picture ? [`  ${title}: ${picture.choices.map(choiceText).join(', ')}`] : [];

const choiceText = ({ source, chosen }: { readonly source: string; readonly chosen: boolean }) =>
  chosen ? `${source} (chosen)` : source;

function groupLines(entries: Partial<ClientEntries>, now: Instant): string[] {
  return (entries.groups ?? []).flatMap(({ title, members }) => [
    `  ${title}`,
    ...members.map((sip) => {
      const contact = entries[clientKey('contact/{contact}', sip)];
      return contact ? `    ${contactLine(contact, now)}` : `    ${sip}`;
    }),
  ]);
}

const contactLine = ({ displayName, presence, photo, relationship }: ContactView, now: Instant) =>
  `${displayName}: ${presenceText(presence, now)} [photo ${photoText(photo)}, ${relationship}]`;

function presenceText(presence: PresenceView, now: Instant): string {
  const age = ageLabel(presence.lastActive, now);
  return `${presence.text}${age === null ? '' : `  ${age}`}${presence.outOfOffice ? ' *' : ''}`;
}

const photoText = ({ kind, reason }: PhotoView): string =>
  kind === 'none' ? `none (${reason})` : kind;
