import type {
  VisibilityCell,
  VisibilityColumn,
  VisibilityRow,
} from '../../../shared/contract/index.js';
import { cellText } from '../../../shared/visibility/words.js';

const whole = new Intl.NumberFormat('en-US');
const people = (count: number): string =>
  `${whole.format(count)} ${count === 1 ? 'person' : 'people'}`;
const cells = (count: number): string => `${whole.format(count)} ${count === 1 ? 'cell' : 'cells'}`;

/** Every visible string of this folder. */
export const visibilityStrings = {
  of: 'of',
  person: 'Choose a person',
  another: 'Another person',
  addColumn: 'Add a person as a column',
  removeColumn: (name: string) => `Take the column of ${name} away`,
  choose: 'Choose a person: the table then shows who sees what.',
  loading: 'Asking…',
  onCopy: 'On a copy',
  onCopyHint:
    'Tried on a copy of the organisation; nothing changes on the stage. What is switched acts as after a sign-in.',
  more: 'More…',
  less: 'Less',
  changed: cells,
  changedInAll: (count: number, waiting: number) =>
    [
      count === 0 ? 'On a copy: nothing differs.' : `On a copy: ${cells(count)} differ.`,
      ...(waiting === 0
        ? []
        : [
            `The next sign-in alone changes ${cells(waiting)}: a change of the policy waits for it.`,
          ]),
    ].join(' '),
  asItIs: 'As it is',
  asItIsHint: 'Turn all switches back',
  doIt: 'Do it on the stage…',
  doItTitle: 'Do it on the stage',
  doItText: (organisation: string) => `This changes ${organisation} as it is on the stage.`,
  doItUpdate: (on: boolean) =>
    on ? 'Install the update of KB 2684128.' : 'Take back the update of KB 2684128.',
  doItChoice: (name: string) =>
    `Privacy mode is then offered; ${name} has to choose it in Options > Status after the next sign-in.`,
  doItLater: 'Clients have it from their next sign-in.',
  doItNow: 'Do it',
  cancel: 'Cancel',
  table: (name: string) => `Who sees what of ${name}`,
  detail: ({ detail, people: count }: VisibilityColumn): string =>
    count === null ? detail : people(count),
  detailHint: ({ label, detail, people: count }: VisibilityColumn): string =>
    [label, detail, ...(count === null ? [] : [people(count)])].join(', '),
  group: 'Group',
  item: 'What is seen',
  columnChoice: 'Column',
  cell: (
    row: VisibilityRow,
    column: VisibilityColumn,
    cell: VisibilityCell,
    isOpen: boolean,
  ): string => {
    const { directory, disputed, before } = cell;
    const marks = [
      ...(directory ? ['from the directory'] : []),
      ...(disputed ? ['documents disagree'] : []),
      ...(before ? [`on a copy, on the stage ${cellText(before)}`] : []),
      ...(isOpen ? ['opened'] : []),
    ];
    return [`${row.label}, ${column.label}: ${cellText(cell)}`, ...marks].join(', ');
  },
  legend: {
    seen: 'yes, or the value seen',
    no: 'not seen',
    noneSet: 'would be seen, nothing is there',
    directory: 'from the directory, so for the whole company',
    disputed: 'documents disagree',
    changed: 'changed by a switch above, on a copy',
  },
  panel: {
    close: 'Close (Esc)',
    verdicts: { value: 'Yes.', yes: 'Yes.', no: 'No.', 'none-set': 'None set.' },
    setting: 'Setting',
    value: 'Value',
    policy: 'Policy',
    noPolicy: 'no policy decides',
    own: 'Own choice',
    reason: 'Why',
    onStage: 'On the stage',
    showClient: 'Show in a client',
    showClientHint: (watcher: string) => `Opens the client of ${watcher}, before and after`,
    conflicts: (count: number) =>
      count === 1 ? 'The conflict of this table' : `All ${count} conflicts of this table`,
    scopes: { global: 'global', site: 'site', user: 'user', service: 'service' },
  },
  print: 'Print',
} as const;

/** Of the privacy sheet. */
export const sheetStrings = {
  person: 'Choose a person',
  another: 'Another person',
  choose: 'Choose a person: the sheet then says whether anyone can learn how long they were away.',
  checking: (done: number, total: number) =>
    total === 0
      ? 'Checking: on copies, the person is away and a client of each relationship looks…'
      : `Checking on copies, ${done} of ${total} steps…`,
  again: 'Check again',
  matrix: 'Who sees what',
  madeUp: 'Made-up names',
  save: 'Save as a page',
  print: 'Print',
  kind: 'Privacy sheet',
  of: (name: string) => `Privacy sheet of ${name}`,
  date: (organisation: string, date: string) => `${organisation}, ${date} (virtual clock)`,
  lookedAt: 'Looked at',
  found: 'What was there',
  nothing: 'nothing',
  quoted: (found: string) => `“${found}”`,
  program: (version: string) =>
    `Lync Client Emulator ${version}, emulating Lync 2010. An emulation, not a measurement of your servers.`,
} as const;
