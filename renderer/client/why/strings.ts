import type { SettingsScope, ValueSource } from '../../../shared/lync/effective.js';

/** Words of the marks of "why?" and of a value; those of rules and answers come later. */
export const whyStrings = {
  name: (label: string) => `Why? ${label}`,
  asking: 'Asking…',
  value: 'Value',
  decidedBy: 'Decided by',
  scope: 'Scope',
  parameter: 'Parameter',
  since: 'Since',
  locked: 'The user cannot change it.',
  on: 'On',
  off: 'Off',
  none: 'Not set',
  whoSays: 'Who says so?',
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
