import type {
  Visibility,
  VisibilityCell,
  VisibilityColumn,
  VisibilityRow,
  VisibilitySwitch,
} from '../../shared/contract/index.js';
import { toInstant } from '../../shared/lync/time.js';

const column = (
  id: string,
  label: string,
  more: Partial<VisibilityColumn> = {},
): VisibilityColumn => ({
  id,
  label,
  detail: 'in the company',
  relationship: null,
  sip: null,
  photo: null,
  people: 3,
  ...more,
});

const cell = (text: string, more: Partial<VisibilityCell> = {}): VisibilityCell => ({
  state: text === '' ? 'no' : 'value',
  text,
  because: 'relationship',
  rule: 'privacy/bare-availability',
  disputed: false,
  directory: false,
  before: null,
  ...more,
});

const row = (
  id: string,
  group: VisibilityRow['group'],
  label: string,
  ...cells: readonly VisibilityCell[]
): VisibilityRow => ({ id, group, label, terms: [], cells });

const one = (
  id: string,
  label: string,
  more: Partial<VisibilitySwitch> = {},
): VisibilitySwitch => ({
  id,
  label,
  detail: `What ${label} does`,
  isOn: false,
  isSwitched: false,
  script: `Set-CsClientPolicy -Identity Global -${label} $True`,
  changed: 0,
  ...more,
});

const subject = cell('', {
  rule: 'privacy/meeting-details',
  disputed: true,
});

const meetings: VisibilityRow = {
  ...row(
    'meeting-subject',
    'calendar',
    'Subject of meetings',
    cell('Budget', { rule: 'privacy/meeting-details', disputed: true }),
    cell('Budget', { rule: 'privacy/meeting-details', disputed: true }),
    subject,
    cell('', { rule: 'privacy/meeting-details' }),
  ),
  terms: [
    {
      label: 'Subject and place of meetings',
      value: {
        value: 'shared',
        source: 'client-default',
        policy: {
          identity: 'Tag:Sales',
          scope: 'user',
          parameter: 'DisableMeetingSubjectAndLocation',
          since: toInstant(Date.UTC(2010, 11, 6, 8)),
        },
        locked: false,
        rule: 'options/policy-locks',
        reason: 'Tag:Sales leaves DisableMeetingSubjectAndLocation unset.',
      },
    },
  ],
};

/** What Bob, Workgroup, Friends and Family and federated people see of Alice. */
export const alicesVisibility: Visibility = {
  sip: 'alice@contoso.com',
  displayName: 'Alice Ahlberg',
  status: 'Away 25 mins',
  policy: 'Tag:Sales',
  at: toInstant(Date.UTC(2010, 11, 6, 9)),
  onCopy: false,
  waiting: 0,
  columns: [
    column('bob@contoso.com', 'Bob Barros', {
      sip: 'bob@contoso.com',
      detail: 'Workgroup',
      people: null,
    }),
    column('workgroup', 'Workgroup'),
    column('friends-and-family', 'Friends and Family', { people: 1 }),
    column('federated', 'Federated', { detail: 'of a partner, nothing set' }),
  ],
  rows: [
    row(
      'availability',
      'presence',
      'Availability',
      cell('Away'),
      cell('Away'),
      cell('Away'),
      cell('Away', { disputed: true }),
    ),
    row(
      'last-active',
      'presence',
      'Last active',
      cell('25 mins'),
      cell('25 mins'),
      cell('25 mins'),
      cell(''),
    ),
    row(
      'work',
      'phones',
      'Work',
      ...Array.from({ length: 3 }, () =>
        cell('+1 (425) 555-0110', {
          directory: true,
          because: 'directory',
          rule: 'privacy/from-the-directory',
        }),
      ),
      cell('', { rule: 'privacy/from-the-directory', disputed: true }),
    ),
    row(
      'other',
      'phones',
      'Other',
      cell(''),
      cell(''),
      cell('', { state: 'none-set', because: 'nothing-there' }),
      cell(''),
    ),
    meetings,
    row(
      'may-interrupt',
      'contact',
      'May interrupt',
      cell('', { state: 'yes' }),
      cell('', { state: 'yes' }),
      cell('', { disputed: true, rule: 'privacy/interrupting' }),
      cell(''),
    ),
  ],
  switches: [
    one('update', 'Update KB 2684128', { script: '' }),
    ...[1, 2, 3, 4].map((number) => one(`Disable${number}`, `Disable${number}`)),
    one('Disable5', 'Disable5'),
  ],
  problems: [],
};

/** The same with the update switched on a copy. */
export const withUpdate: Visibility = {
  ...alicesVisibility,
  onCopy: true,
  rows: alicesVisibility.rows.map((each) =>
    each.id === 'last-active'
      ? {
          ...each,
          cells: each.cells.map((old) =>
            old.state === 'value'
              ? cell('', {
                  because: 'update',
                  rule: 'last-active/removal',
                  before: { state: 'value', text: '25 mins' },
                })
              : old,
          ),
        }
      : each,
  ),
  switches: alicesVisibility.switches.map((each) =>
    each.id === 'update' ? { ...each, isSwitched: true, changed: 3 } : each,
  ),
};
