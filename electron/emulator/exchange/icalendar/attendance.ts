import type { BusyType } from '../../../../shared/lync/mailbox.js';
import type { CalendarComponent } from './content-lines.js';
import { type Property, readableProperties, textOf } from './properties.js';

/** Exchange's own property first, then what RFC 5545 knows. */
const exchangeBusyTypes: Readonly<Record<string, BusyType>> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  BUSY: 'busy',
  OOF: 'oof',
  // Exchange 2010 does not know it; its clients take what they do not know for free.
  WORKINGELSEWHERE: 'free',
};

/**
 * What an entry makes of its owner's time. An invitation that the owner declined, or passed on to somebody else, takes
 * none of it; one that is not answered is tentative, as Exchange enters it (RFC 5545, 3.2.12 has NEEDS-ACTION where
 * nothing is said).
 * Follows `exchange/declined`.
 */
export function busyTypeOf(event: CalendarComponent, owner: readonly string[]): BusyType {
  const shown = shownAs(event);
  switch (answerOf(event, owner)) {
    case 'DECLINED':
    case 'DELEGATED':
      return 'free';
    case 'NEEDS-ACTION':
    case 'TENTATIVE':
      return shown === 'free' ? 'free' : 'tentative';
    default:
      return shown;
  }
}

function shownAs(event: CalendarComponent): BusyType {
  const named = exchangeBusyTypes[textOf(event, 'X-MICROSOFT-CDO-BUSYSTATUS').trim().toUpperCase()];
  if (named) return named;
  if (textOf(event, 'TRANSP').trim().toUpperCase() === 'TRANSPARENT') return 'free';
  return textOf(event, 'STATUS').trim().toUpperCase() === 'TENTATIVE' ? 'tentative' : 'busy';
}

/** PARTSTAT of the owner; `null` for one who is not invited, or who invites. */
function answerOf(event: CalendarComponent, owner: readonly string[]): string | null {
  const isOwner = (person: Property) => owner.includes(addressOf(person));
  const invited = readableProperties(event, 'ATTENDEE').find(isOwner);
  if (!invited) return null;
  const answer = (invited.parameter('partstat') ?? 'NEEDS-ACTION').toUpperCase();
  const isOrganizer = readableProperties(event, 'ORGANIZER').some(isOwner);
  return isOrganizer && answer === 'NEEDS-ACTION' ? null : answer;
}

/** A meeting has others in it: somebody invited, or somebody else who invites. */
export const isMeeting = (event: CalendarComponent, owner: readonly string[]): boolean =>
  [...readableProperties(event, 'ATTENDEE'), ...readableProperties(event, 'ORGANIZER')].some(
    (person) => !owner.includes(addressOf(person)),
  );

const addressOf = ({ values }: Property): string =>
  (values[0] ?? '')
    .trim()
    .toLowerCase()
    .replace(/^(mailto|sip|smtp):/, '');
