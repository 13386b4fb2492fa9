import { compareClients } from '../../electron/emulator/compare/compare-clients.js';
import type { CopyView, DifferencesView } from '../../shared/contract/index.js';
import type { Effective } from '../../shared/lync/effective.js';
import { optionsUnder } from '../unit/emulator/lync-client/options/options-fixture.js';
import { byPolicy, clientEntries, layout } from './client-entries.js';
import type { FixtureTopics } from './fixture-transport.js';

const alice = 'alice@contoso.com';

const before = clientEntries({ options: optionsUnder({}) });

const style: Effective<'classic squares'> = byPolicy('classic squares' as const, 'DisplayPhoto');

/** The same client under NoPhoto. */
const after = clientEntries({
  layout: {
    ...layout,
    style: { ...style, reason: 'Tag:PhotosControl sets DisplayPhoto to NoPhoto.' },
  },
  options: optionsUnder({ DisplayPhoto: 'NoPhoto' }),
});

export const readyCopy: CopyView = {
  sip: alice,
  seenBy: null,
  plan: '',
  nextStep: false,
  state: 'ready',
  failure: null,
  reached: null,
  problems: [],
  assumed: [],
  before: { refusals: {} },
  after: { refusals: {} },
};

const compared = (one: typeof before, other: typeof before): DifferencesView => ({
  ...compareClients({ before: { shown: one, card: null }, after: { shown: other, card: null } }),
  others: [],
});

/** The topics of a copy of Alice's client, NoPhoto on the side after unless it is to be the same. */
export function copyTopics(
  changes: { readonly copy?: Partial<CopyView>; readonly isSame?: boolean } = {},
): FixtureTopics {
  const { copy = {}, isSame = false } = changes;
  const other = isSame ? before : after;
  const isThere = (side: 'before' | 'after'): boolean =>
    ({ ...readyCopy, ...copy })[side].refusals[alice] === undefined;
  const both = isThere('before') && isThere('after');
  return {
    'copy/*': {
      copy: { ...readyCopy, ...copy },
      ...(both && { differences: compared(before, other) }),
    },
    [`copy-client/*:before:${alice}`]: isThere('before') ? before : {},
    [`copy-client/*:after:${alice}`]: isThere('after') ? other : {},
  };
}
