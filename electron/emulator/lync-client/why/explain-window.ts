import { CommandError } from '../../../../shared/contract/errors.js';
import type {
  AbsentThing,
  WhyAnswer,
  WhyMenu,
  WindowPart,
} from '../../../../shared/contract/views/why.js';
import type { RuleId } from '../../../../shared/reference/rules.js';
import type { Alerts } from '../alerts/alerts.js';
import type { ClientCalendar } from '../calendar/client-calendar.js';
import { effectiveCheck, effectiveText } from '../options/effective-option.js';
import type { ClientSession } from '../session/client-session.js';
import { configurationView } from '../views/configuration-view.js';
import { frequentContacts } from '../views/layout-view.js';
import { statusMenu } from '../views/status-menu.js';
import { answer, decided, inWords, step, stepOf, stepsOf } from './answer.js';

const windowParts: Readonly<
  Record<WindowPart, readonly [label: string, rule: RuleId, reason: string]>
> = {
  frame: [
    'Window',
    'contacts/main-window',
    'A window of Windows 7; the parts of it are the same for everybody.',
  ],
  search: [
    'Search box',
    'contacts/main-window',
    'Every client has it; policy narrows only what is found.',
  ],
  refusal: ['Notice', 'emulator/refusals', 'The client was refused something, and says so.'],
  card: ['Contact card', 'contacts/card', 'Every card has these buttons.'],
  about: ['About', 'emulator/about', 'This is the one window that says what the program is.'],
  options: [
    'Options',
    'options/dialog',
    'The dialog has pages at the left, and OK, Cancel and Help below.',
  ],
  'sign-in': [
    'Sign-in form',
    'contacts/sign-in-window',
    'It stands there until the user is signed in.',
  ],
};

/** A part of the window that nothing decides. */
export function explainWindow(part: string): WhyAnswer | null {
  const known = Object.entries(windowParts).find(([name]) => name === part);
  if (known === undefined) return null;
  const [label, rule, reason] = known[1];
  return answer(label, decided('As everywhere', rule, reason, 'client-default'));
}

/** Icons above the list. */
export function explainPane(session: ClientSession, pane: string): WhyAnswer {
  const { feedsTab } = session.settings;
  const inert = step('It opens, and nothing happens in it.', 'emulator/drawn-only');
  if (pane === 'feeds')
    return answer(
      'Activity Feeds',
      inWords(feedsTab, (is) => (is ? 'Shown' : 'Not there')),
      [inert],
    );
  const labels: Readonly<Record<string, string>> = {
    contacts: 'Contacts',
    conversations: 'Conversations',
    phone: 'Phone',
    options: 'Options',
  };
  return answer(
    labels[pane] ?? pane,
    decided('Shown', 'contacts/main-window', 'Every client has this icon.', 'client-default'),
    stepsOf(pane === 'phone' && inert),
  );
}

const menuRules: Readonly<Record<WhyMenu, readonly [rule: RuleId, reason: string]>> = {
  'sign-out': ['presence/status-menu', 'Below the statuses the menu has Sign Out and Exit.'],
  main: ['contacts/menus', 'The menu behind the arrow of Options is the same for everybody.'],
  display: ['options/display-menu', 'The display menu is the same for everybody.'],
  contact: ['privacy/relationship-menu', 'The menu of a contact is the same for everybody.'],
  group: ['contacts/menus', 'Groups that the client keeps itself cannot be renamed or deleted.'],
  location: [
    'privacy/location-default',
    'The user says here where they are, and whether it is told.',
  ],
  notes: ['presence/note-depth', 'The last notes are found again, as many as the server keeps.'],
  card: ['contacts/card', 'The menu of the card is that of the contact.'],
  conversation: ['messages/window', 'The menu of a conversation is the same for everybody.'],
  device: [
    'contacts/bottom-bar',
    'The window of 2010 shows the device for calls; there are no calls here.',
  ],
  'call-forwarding': [
    'contacts/bottom-bar',
    'The window of 2010 shows where calls go; there are no calls here, so that it is always off.',
  ],
};

/** Items that are there as in 2010 and do nothing here. */
const drawnOnly = /^(Call|Video|Share|Send an E-mail Message)\b/;

/** An item of a menu other than the status menu. */
export function explainMenu(session: ClientSession, menu: string, item: string): WhyAnswer | null {
  const known = Object.entries(menuRules).find(([name]) => name === menu);
  if (known === undefined) return null;
  const [rule, reason] = known[1];
  if (drawnOnly.test(item))
    return answer(
      item,
      decided('Greyed', 'emulator/drawn-only', 'There are no calls and no mail here.', 'emulator'),
    );
  if (menu === 'display' && item === 'Show Frequent Contacts Group')
    return answer(
      item,
      inWords(frequentContacts(session), (is) => (is ? 'Ticked' : 'Not ticked')),
    );
  return answer(
    item,
    decided('Offered', rule, reason, 'client-default'),
    stepsOf(
      menu === 'notes' && stepOf(session.settings.presencePolicy.noteHistoryDepth),
      menu === 'location' && stepOf(session.settings.presencePolicy.publishesLocation),
    ),
  );
}

/** An item of the status menu. */
export function explainStatus(session: ClientSession, status: string): WhyAnswer | null {
  const item = statusMenu(session).find((each) => each.status === status);
  if (item === undefined) return null;
  const value = item.checked ? 'Chosen' : 'Offered';
  const why = item.why
    ? inWords(item.why, () => value)
    : decided(value, 'presence/status-menu', 'Every status menu has it.', 'client-default');
  return answer(
    `${item.label} in the status menu`,
    why,
    stepsOf(
      status === 'reset' &&
        step('It leaves the status to device, calendar and calls.', 'presence/reset'),
      (status === 'busy' || status === 'do-not-disturb') &&
        step('The choice ends after 24 hours.', 'presence/manual-expiry'),
    ),
  );
}

/** Why an alert came. */
export function explainAlert(session: ClientSession, alerts: Alerts, id: string): WhyAnswer {
  const found = alerts.kindOf(id);
  if (found === null) throw new CommandError('not-found', `There is no alert "${id}".`, 'part');
  const { optionsContext } = session;
  const quiet = effectiveText('do-not-disturb-alerts', optionsContext);
  const steps = [
    step('It leaves by itself after ten seconds, and waits on as unseen.', 'messages/alert-leaves'),
    step(`On Do Not Disturb: ${quiet.value}. ${quiet.reason}`, quiet.rule),
  ];
  const { text, kind } = found;
  if (kind === 'added')
    return answer(
      'Alert',
      inWords(effectiveCheck('alert-when-added', optionsContext), () => text),
      [step('The server limits how many wait.', 'presence/prompted-subscribers'), ...steps],
    );
  return kind === 'message'
    ? answer(
        'Alert',
        decided(
          text,
          'messages/alert',
          'A message came that the user has not seen.',
          'client-default',
        ),
        steps,
      )
    : answer(
        'Alert',
        decided(
          text,
          'contacts/status-alerts',
          'The contact is tagged, and changed to Available or Offline.',
          'user-choice',
        ),
        steps,
      );
}

/** A row of Configuration Information. */
export function explainConfiguration(
  session: ClientSession,
  calendar: ClientCalendar | null,
  id: string,
): WhyAnswer | null {
  const row = configurationView(session, calendar).rows.find((each) => each.id === id);
  if (row === undefined) return null;
  const { label, value, why } = row;
  return answer(
    label,
    why ??
      decided(value, 'exchange/configuration-rows', 'The client tells what it was told, or found.'),
  );
}

/** What a policy took off the main window, beside the list. */
export function absentFromWindow(session: ClientSession): readonly AbsentThing[] {
  const { feedsTab, appearOffline } = session.settings;
  const { states, problem, url } = session.customStates;
  return [
    ...(feedsTab.value
      ? []
      : [
          {
            label: 'Activity Feeds',
            place: 'Icons above the list',
            why: inWords(feedsTab, () => 'Not there'),
          },
        ]),
    ...(appearOffline.value
      ? []
      : [
          {
            label: 'Appear Offline',
            place: 'Status menu',
            why: inWords(appearOffline, () => 'Not there'),
          },
        ]),
    ...(states.length > 0
      ? []
      : [
          {
            label: 'Statuses of the organisation',
            place: 'Status menu',
            why: { ...inWords(url, () => 'Not there'), reason: problem ?? url.reason },
          },
        ]),
  ];
}
