import type { GroupView, LayoutView } from '../../../../shared/contract/views/client.js';
import type { AbsentThing, WhyAnswer, WhyStep } from '../../../../shared/contract/views/why.js';
import { relationshipNames } from '../../../../shared/lync/presence.js';
import type { Person } from '../../directory/person.js';
import { isContact } from '../contacts/contact-list.js';
import type { ClientSession } from '../session/client-session.js';
import { contactView } from '../views/contact-view.js';
import { groupViews } from '../views/group-views.js';
import { frequentContacts, layoutView } from '../views/layout-view.js';
import { answer, decided, inWords, step, stepOf, stepsOf } from './answer.js';

const sorts: Readonly<Record<LayoutView['sort'], string>> = {
  name: 'People stand by name; case and accents do not count.',
  availability: 'The most available stand first, and equals by name; unknown presence is last.',
};
const orderStep = ({ sort }: LayoutView): WhyStep => step(sorts[sort], 'contacts/order');

/** Why a heading of the list is there. The headings of the Status and Relationship views are the same for everybody. */
export function explainGroup(session: ClientSession, id: string): WhyAnswer | null {
  const layout = layoutView(session);
  const steps = [
    step('Behind the heading stands how many there are, and of those online.', 'contacts/groups'),
    orderStep(layout),
  ];
  if (layout.view === 'relationship')
    return answer(
      'Heading of the Relationship view',
      inWords(layout.relationshipView, () => 'One for each privacy relationship'),
      steps,
    );
  if (layout.view === 'status')
    return answer(
      'Heading of the Status view',
      decided(
        'Online, Away, Unavailable, Unknown',
        'contacts/status-view',
        'The view has these four.',
      ),
      steps,
    );
  const group = groupViews(session).find((each) => each.id === id);
  if (group === undefined) return null;
  const label = `Group ${group.title}`;
  if (group.kind === 'frequent')
    return answer(
      label,
      inWords(frequentContacts(session), () => group.title),
      steps,
    );
  const reasons: Readonly<Record<Exclude<GroupView['kind'], 'frequent'>, string>> = {
    custom: 'The user made this group.',
    distribution: 'The user put this distribution group on the list.',
    other: 'It holds everybody who is in no group of the own.',
    federated: 'It holds people of other organisations.',
  };
  const isOwn = group.kind === 'custom' || group.kind === 'distribution';
  return answer(
    label,
    decided(
      group.title,
      group.kind === 'distribution' ? 'contacts/group-limit' : 'contacts/groups',
      reasons[group.kind],
      isOwn ? 'user-choice' : 'client-default',
    ),
    steps,
  );
}

/** Why somebody stands under a heading, and at that place. */
export function explainRow(session: ClientSession, person: Person, section: string): WhyAnswer {
  const layout = layoutView(session);
  const { displayName } = person;
  const label = `Place of ${displayName} in the list`;
  const steps = stepsOf(
    session.data.contactList.tagged.includes(person.sip) &&
      step('The contact is tagged for status change alerts.', 'contacts/status-alerts'),
    orderStep(layout),
    step(
      layout.rows === 'one-line' || layout.style.value === 'classic squares'
        ? 'A row has one line.'
        : 'A row has two lines and a picture.',
      layout.rows === 'one-line' ? 'options/display-menu' : 'contacts/list-defaults',
    ),
  );
  const { presence, relationship } = contactView(session, person);
  if (layout.view === 'relationship')
    return answer(
      label,
      inWords(layout.relationshipView, () => relationshipNames[relationship]),
      [
        step(
          `${session.person.displayName} has ${displayName} among ${relationshipNames[relationship]}.`,
          'privacy/relationship-menu',
        ),
        ...steps,
      ],
    );
  if (layout.view === 'status')
    return answer(
      label,
      decided(
        presence.text,
        'contacts/status-view',
        `The Status view puts people under headings by their status: ${presence.text}.`,
      ),
      steps,
    );
  const group = groupViews(session).find(({ id }) => id === section);
  const title = group?.title ?? section;
  const reasons: Readonly<Record<GroupView['kind'], string>> = {
    frequent: 'The client keeps the contacts most talked to there.',
    custom: `The user put ${displayName} into this group.`,
    distribution: `The directory has ${displayName} as a member of this distribution group.`,
    other: `${displayName} is a contact in no group of the own.`,
    federated: `${displayName} is of another organisation.`,
  };
  return answer(
    label,
    decided(
      title,
      'contacts/groups',
      reasons[group?.kind ?? 'other'],
      group?.kind === 'distribution' ? 'directory' : 'user-choice',
    ),
    steps,
  );
}

/** Why somebody is among the results of the search box. */
export function explainResult(session: ClientSession, person: Person, text: string): WhyAnswer {
  const flags = session.settings.searchPrefixFlags;
  const isListed = isContact(session.data.contactList, person.sip);
  return answer(
    `Search result ${person.displayName}`,
    {
      ...inWords(flags, () => `Found by "${text}"`),
      rule: flags.value === null ? 'contacts/search-attributes' : flags.rule,
    },
    stepsOf(
      step(
        'Each word that is searched for begins a word of the person.',
        'contacts/search-attributes',
      ),
      isListed && step(`${person.displayName} is a contact.`, 'contacts/groups'),
    ),
  );
}

/** Why the list is laid out as it is. */
export function explainLayout(session: ClientSession): WhyAnswer {
  const layout = layoutView(session);
  const { display } = session.data;
  return answer('Layout of the contact list', inWords(layout.style), [
    orderStep(layout),
    step(
      display.friendlyNames ? 'Friendly names are shown.' : 'Display names are shown.',
      'contacts/display-name',
    ),
    step('The user chooses lines, order and names in the display menu.', 'options/display-menu'),
    stepOf(layout.frequentContacts),
  ]);
}

/** Why a view of the list is offered. */
export function explainView(session: ClientSession, view: string): WhyAnswer {
  const { relationshipView } = session.settings;
  const isChosen = session.data.display.view === view;
  const chosen = isChosen ? 'Chosen by the user' : 'Offered';
  return view === 'relationship'
    ? answer(
        'Relationship view',
        inWords(relationshipView, (is) => (is ? chosen : 'Not there')),
      )
    : answer(
        `${view === 'status' ? 'Status' : 'Groups'} view`,
        decided(chosen, 'contacts/list-views', 'Every list has it.', 'client-default'),
      );
}

/** What a policy or the user took off the list. */
export function absentFromList(session: ClientSession): readonly AbsentThing[] {
  const layout = layoutView(session);
  const place = 'Contact list';
  const off = (label: string, why: LayoutView['relationshipView']): readonly AbsentThing[] =>
    why.value ? [] : [{ label, place, why: inWords(why, () => 'Not there') }];
  return [
    ...off('Relationship view', layout.relationshipView),
    ...off('Frequent Contacts', layout.frequentContacts),
    ...(layout.style.value === 'classic squares'
      ? [
          { label: 'Pictures of contacts', place, why: inWords(layout.style) },
          { label: 'Own picture', place: 'Top of the window', why: inWords(layout.style) },
        ]
      : []),
  ];
}
