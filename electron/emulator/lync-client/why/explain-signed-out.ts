import type {
  AbsentThing,
  WhyAnswer,
  WhySubject,
  WhyWindow,
} from '../../../../shared/contract/views/why.js';
import { signInRefusal } from '../../../../shared/organisation/listed-people.js';
import type { Person } from '../../directory/person.js';
import { answer, decided, step } from './answer.js';
import { explainWindow } from './explain-window.js';

/** What the window of somebody who is signed out shows: its frame, and the form to sign in. Null for all else. */
export function explainSignedOut(
  person: Person,
  { about, part = '' }: WhySubject,
): WhyAnswer | null {
  if (about !== 'window') return null;
  if (part !== 'sign-in') return explainWindow(part);
  const steps = [
    step(
      'At sign-in the server hands out the policy of that moment, contacts and relationships.',
      'policies/next-sign-in',
    ),
    step(
      'To everybody else a person without a signed-in device is offline.',
      'presence/offline-without-device',
    ),
  ];
  return answer('Sign-in form', signedOut(person, 'Shown'), steps);
}

/** What only a signed-in client has in its main window; a window without a client has nothing else. */
export function absentSignedOut(person: Person, window: WhyWindow): readonly AbsentThing[] {
  if (window !== 'main') return [];
  return [
    ['Note, picture, status and location', 'Above the list'],
    ['Contacts and search', 'Main window'],
    ['Options', 'Icons above the list'],
  ].map(([label = '', place = '']) => ({ label, place, why: signedOut(person, 'Not there') }));
}

/** Nobody can sign in as some people; everybody else was not signed in yet, or has signed out. */
function signedOut(person: Person, value: string) {
  const { displayName } = person;
  const refusal = signInRefusal(person);
  const reason =
    refusal === null
      ? `${displayName} has not signed in at this client, or has signed out. Sign In brings all of it.`
      : `${displayName} ${refusal}, so that nobody can sign in here.`;
  return decided(value, 'contacts/sign-in-window', reason, 'user-choice');
}
