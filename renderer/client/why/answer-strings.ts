import type { WhyAbout } from '../../../shared/contract/index.js';
import type { Evidence } from '../../../shared/reference/rule.js';

/** Words of answers and rules, fetched with the first that is shown. */
export const answerStrings = {
  steps: 'How it came to that',
  walk: 'All answers of this client',
  walkOf: (owner: string) => `Why? Client of ${owner}`,
  here: 'Here',
  notHere: 'Not here, and why',
  nothingMissing: 'Nothing was taken away.',
  place: (place: string) => `It would stand here: ${place}.`,
  answer: 'Answer',
  close: 'Close (Esc)',
  keys: '↑ ↓ go on, End leads to what is not here, Tab into the answer, Esc back.',
  ofPerson: (about: string, name: string) => `${about} of ${name}`,
  rule: 'Rule',
  evidence: 'Evidence',
  source: 'Source',
  otherwise: 'Others say',
  disagree: 'Documents disagree.',
  taken: 'This emulator takes the side above.',
  mayDiffer: 'Real systems may differ.',
  later: 'Later versions',
  ahead: 'Not emulated yet',
  allRules: 'Show this rule among all sources and conflicts',
  convention: 'convention',
} as const;

/** What things are called that "why?" is asked about. */
export const aboutNames: Readonly<Record<WhyAbout, string>> = {
  presence: 'Status',
  age: 'Time since last active',
  picture: 'Picture',
  name: 'Name',
  note: 'Note',
  location: 'Location',
  field: 'Line of the card',
  organization: 'Organization',
  group: 'Group',
  row: 'Place in the list',
  result: 'Search result',
  list: 'Layout of the list',
  view: 'View of the list',
  pane: 'Icon',
  window: 'Window',
  menu: 'Menu item',
  status: 'Status menu',
  alert: 'Alert',
  'options-page': 'Page of Options',
  option: 'Option',
  'picture-source': 'Choice of picture',
  message: 'Message',
  conversation: 'Conversation',
  configuration: 'Configuration',
};

export const evidenceNames: Readonly<Record<Evidence, string>> = {
  'source-article': 'Source article',
  microsoft: 'Microsoft documentation',
  field: 'Seen in the field',
  inferred: 'Inferred from documentation',
  convention: 'Convention of this emulator',
};
