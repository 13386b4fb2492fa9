import type { SettingsScope, ValueSource } from '../../../shared/lync/effective.js';
import type { Evidence } from '../../../shared/reference/rule.js';

/** Words of the "why?" overlay. */
export const whyStrings = {
  name: (label: string) => `Why? ${label}`,
  value: 'Value',
  decidedBy: 'Decided by',
  scope: 'Scope',
  parameter: 'Parameter',
  since: 'Since',
  locked: 'The user cannot change it.',
  on: 'On',
  off: 'Off',
  none: 'Not set',
  rule: 'Rule',
  whoSays: 'Who says so?',
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

export const sourceNames: Readonly<Record<ValueSource, string>> = {
  policy: 'Client policy',
  'client-default': 'Client default',
  'user-choice': 'The user',
  server: 'Lync Server',
  directory: 'Directory',
  emulator: 'The emulator',
};

export const scopeNames: Readonly<Record<SettingsScope, string>> = {
  global: 'Global',
  site: 'Site',
  service: 'User Server',
  user: 'User',
};

export const evidenceNames: Readonly<Record<Evidence, string>> = {
  'source-article': 'Source article',
  microsoft: 'Microsoft documentation',
  field: 'Seen in the field',
  inferred: 'Inferred from documentation',
  convention: 'Convention of this emulator',
};
