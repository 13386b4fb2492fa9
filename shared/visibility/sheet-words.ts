import type { PrivacyCase, PrivacySheet } from '../contract/views/privacy-sheet.js';

const number = (count: number): string => count.toLocaleString('en');
const people = (count: number): string => `${number(count)} ${count === 1 ? 'person' : 'people'}`;
const relationships = (count: number): string =>
  `${number(count)} ${count === 1 ? 'relationship' : 'relationships'}`;

/** The question of the sheet. */
export const sheetQuestion = (name: string): string =>
  `Can anyone learn how long ${name} was away?`;

/** For which server an answer is. */
export const caseTitle = ({ update, isNow }: PrivacyCase): string =>
  `${isNow ? 'As the server is now, with' : 'With'}${update ? '' : 'out'} update KB 2684128`;

export const caseWord = ({ failed }: PrivacyCase): string => (failed > 0 ? 'Yes' : 'No');

/** The answer in one or two sentences. */
export function caseAnswer({
  surfaces,
  learning,
  places,
  people: count,
  update,
}: PrivacyCase): string {
  if (learning.length === 0)
    return `Nobody, in none of ${surfaces.length} places. The status itself stays visible.`;
  const hit = `${relationships(learning.length)} ${learning.length === 1 ? 'learns' : 'learn'} it, in ${places} of ${surfaces.length} places. ${people(count)} ${count === 1 ? 'has' : 'have'} one of them.`;
  return update ? `Although the update is installed: ${hit}` : hit;
}

/** `Without the update: 21 of 63 checks fail`. */
export function caseHeading({ update, failed, checks }: PrivacyCase): string {
  const when = `${update ? 'With' : 'Without'} the update`;
  return failed === 0
    ? `${when}: ${checks} of ${checks} checks pass`
    : `${when}: ${failed} of ${checks} checks fail`;
}

export const checkWord = (passes: boolean): string => (passes ? 'pass' : 'fail');

/** What the tables cannot say. */
export const sheetNotes = {
  limits: {
    heading: 'What this sheet does not say',
    text: 'Whoever watches the list still sees when “Available” turns into “Away” and can write it down. The server keeps the time in either case, and so do files in which the operator saves the whole organisation.',
  },
  later: {
    heading: 'Skype for Business Server 2015 and later',
    before: 'There the switch is a setting, ',
    code: 'Set-CsUserServicesPolicy -EnableAwaySinceIndication',
    after: '. It exists; what exactly it hides is not documented, so it is not checked here.',
  },
  how: {
    heading: 'How it was checked',
    text: ({ displayName, minutes, otherMinutes, policy }: PrivacySheet): string =>
      `On copies of the organisation ${displayName} was made Away while a client of each relationship watched; each place was read after ${minutes} and after ${otherMinutes} minutes away, at the same moment. A check fails where the texts differ or the length is written. Rule: KB 2684128, both revisions. Policy: ${policy}, which has no part in it.`,
  },
  signatures: ['Presented by', 'For the works council', 'Date'],
} as const;
