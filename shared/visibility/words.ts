import type {
  CellReason,
  CellState,
  VisibilityCell,
  VisibilityGroup,
} from '../contract/views/visibility.js';

/** Names of the groups of rows. */
export const groupNames: Readonly<Record<VisibilityGroup, string>> = {
  presence: 'Presence',
  notes: 'Notes',
  picture: 'Picture',
  directory: 'Directory',
  phones: 'Phones',
  calendar: 'Calendar',
  contact: 'Contact',
};

const stateWords: Readonly<Record<Exclude<CellState, 'value'>, string>> = {
  yes: 'yes',
  no: 'no',
  'none-set': 'none set',
};

/** What a cell says: the value itself, or else a word. */
export const cellText = ({ state, text }: Pick<VisibilityCell, 'state' | 'text'>): string =>
  state === 'value' ? text : stateWords[state];

/** Why a cell says what it says, in one sentence, about somebody of the given name. */
export function reasonSentence(because: CellReason, isSeen: boolean, name: string): string {
  return isSeen ? seen(because) : unseen[because](name);
}

function seen(because: CellReason): string {
  if (because === 'directory')
    return 'The directory of the company holds it, so everybody in the company sees it, whatever the relationship.';
  return because === 'everybody'
    ? 'Everybody sees it.'
    : 'The privacy relationship lets it through.';
}

const unseen: Readonly<Record<CellReason, (name: string) => string>> = {
  relationship: () => 'The privacy relationship does not let it through.',
  directory: () => 'The directory holds nothing.',
  everybody: () => 'There is nothing to see.',
  federation: () => 'It does not leave the company.',
  policy: (name) => `A policy keeps ${name} from publishing it.`,
  'own-choice': (name) => `${name} chose not to share it.`,
  viewer: () => 'The client of the watcher does not show it.',
  update: () => 'The server has the update and tells nobody.',
  status: (name) => `It is told only while ${name} is at least as present as Busy.`,
  'other-note': () => 'Only the later of the two notes is shown, and that is the other one.',
  'nothing-there': () => 'It would be seen; at present there is nothing to see.',
};
