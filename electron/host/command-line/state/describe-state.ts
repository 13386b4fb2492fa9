import { entriesAt } from '../../../../shared/contract/key-pattern.js';
import type {
  ClientEntries,
  ContactView,
  PhotoView,
  PresenceView,
} from '../../../../shared/contract/views/client.js';
import type { OptionsPage } from '../../../../shared/contract/views/options.js';
import type { StageClientView, StageEntries } from '../../../../shared/contract/views/stage.js';
import { ageLabel } from '../../../../shared/lync/age.js';
import { counted } from '../../../../shared/lync/counted.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { dateTimeIn } from '../../../../shared/time/time-text.js';

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
  const contacts = entriesAt(entries, 'contact/{contact}');
  return (entries.groups ?? []).flatMap(({ id, title }) => [
    `  ${title}`,
    ...contacts.flatMap(([, contact]) =>
      contact.groups.includes(id) ? [`    ${contactLine(contact, now)}`] : [],
    ),
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

/** `2010-12-06 08:30:00 (Europe/London)`. */
const describeMoment = (at: Instant, timeZone: string): string =>
  `${dateTimeIn(timeZone)(at)} (${timeZone})`;

/** Who is signed in where and when, as lines that people and `grep` can read. */
export function describeStage(entries: Partial<StageEntries>): readonly string[] {
  const { organisation, clock, settings } = entries;
  const clients = entriesAt(entries, 'client/{sip}')
    .map(([, client]) => client)
    .sort((a, b) => a.sip.localeCompare(b.sip));
  return [
    ...(organisation
      ? [`${organisation.name}, ${counted(organisation.people, 'person', 'people')}`]
      : []),
    ...(clock
      ? [
          `  clock    ${describeMoment(clock.now, clock.timeZone)}, ${rateText(clock.rate)}`,
          ...(clock.next
            ? [`  next     ${describeMoment(clock.next.at, clock.timeZone)}: ${clock.next.label}`]
            : []),
        ]
      : []),
    ...(settings ? [`  profile  ${settings.profile}`] : []),
    ...clients.map(clientLine),
  ];
}

const rateText = (rate: number): string => (rate === 0 ? 'standing still' : `playing at ${rate}x`);

function clientLine({ displayName, sip, presence, policy, pending }: StageClientView): string {
  const change = pending ? `, pending ${pending.policy.identity}` : '';
  return `  ${displayName} <${sip}>: ${presence.text} [${policy.identity} (${policy.scope})${change}]`;
}
