import { fireEvent, screen } from '@testing-library/dom';
import { useWhyMode } from '../../../renderer/bridge/why-mode.js';
import AboutDialog from '../../../renderer/client/about-dialog.js';
import { ClientWindow } from '../../../renderer/client/client-window.js';
import {
  answerClient,
  appearOffline,
  byDefault,
  byPolicy,
  clientEntries,
  layout,
  type SignedInEntries,
  statusMenu,
} from '../../support/client-entries.js';
import { type ComponentState, inClient, owner } from '../component-state.js';

const size = { width: 330, height: 640 };
const wide = { width: 660, height: 640 };

const drawn = (changes: Partial<SignedInEntries> = {}) =>
  inClient(<ClientWindow sip={owner} titleBar />, clientEntries(changes), answerClient);

const press = async (name: string, role = 'button') => {
  fireEvent.click(await screen.findByRole(role, { name }));
};

const classic = byPolicy('classic squares' as const, 'DisplayPhoto');
const looks = [
  ['photo tiles, two lines', layout],
  ['photo tiles, one line', { ...layout, rows: 'one-line' }],
  ['classic squares', { ...layout, style: classic }],
] as const;

export const clientStates: readonly ComponentState[] = [
  {
    name: 'client / signed out',
    size,
    draw: inClient(<ClientWindow sip={owner} titleBar />, {
      'signed-out': { sip: owner, displayName: 'Alice Ahl' },
    }),
  },
  ...looks.flatMap(([look, shape]) =>
    (['groups', 'status', 'relationship'] as const).map((view) => ({
      name: `client / ${look}, by ${view}`,
      size,
      draw: drawn({ layout: { ...shape, view, relationshipView: byDefault(true) } }),
    })),
  ),
  {
    name: 'client / no note, no feeds',
    size,
    draw: drawn({
      me: {
        ...clientEntries().me,
        note: { text: '', allowed: byPolicy(false, 'DisablePresenceNote'), history: [] },
      },
      session: { ...clientEntries().session, feedsTab: byPolicy(false, 'DisableFeedsTab') },
    }),
  },
  {
    name: 'client / status menu',
    size,
    draw: drawn({ 'status-menu': [...statusMenu, appearOffline] }),
    reach: () => press('Status: Available'),
  },
  {
    name: 'client / contact menu',
    size: wide,
    draw: drawn(),
    reach: async () => {
      const [row] = await screen.findAllByRole('treeitem', { name: /^Carol Clark/ });
      if (row) fireEvent.contextMenu(row);
    },
  },
  {
    name: 'client / contact card',
    size: wide,
    draw: drawn(),
    reach: async () => {
      const [picture] = await screen.findAllByRole('button', {
        name: 'Contact card of Bob Bergström',
      });
      if (picture) fireEvent.click(picture);
      await screen.findByRole('dialog', { name: 'Contact card of Bob Bergström' });
    },
  },
  { name: 'client / main menu', size: wide, draw: drawn(), reach: () => press('Show Menu') },
  { name: 'client / display menu', size, draw: drawn(), reach: () => press('Display options') },
  {
    name: 'client / recent notes',
    size: wide,
    draw: drawn({
      me: {
        ...clientEntries().me,
        note: {
          text: 'At lunch',
          allowed: byDefault(true),
          history: ['At lunch', 'Ask Bob about the budget', 'In London until Friday'],
        },
      },
    }),
    reach: () => press('Recent notes'),
  },
  {
    name: 'client / alert',
    size,
    draw: drawn({
      'alert/1': {
        id: '1',
        at: clientEntries().clock.now,
        text: 'Carol Clark is now Available.',
        contact: 'carol@contoso.com',
      },
    }),
  },
  {
    name: 'client / search results',
    size,
    draw: drawn(),
    reach: async () => {
      const box = await screen.findByRole('searchbox', { name: 'Find a contact' });
      fireEvent.change(box, { target: { value: 'an' } });
      await screen.findAllByRole('button', { name: /^Add .+ to contacts$/ });
    },
  },
  ...(['Activity Feeds', 'Conversations', 'Phone'] as const).map((pane) => ({
    name: `client / pane ${pane}`,
    size,
    draw: drawn(),
    reach: () => press(pane),
  })),
  {
    name: 'client / all answers, without a mouse',
    size: { width: 980, height: 640 },
    draw: drawn(),
    reach: async () => {
      await screen.findAllByRole('treeitem', { name: /^Bob Bergström/ });
      useWhyMode.getState().walkFrom(null);
      await screen.findByRole('dialog', { name: 'Why? Client of Alice Ahl' });
      await screen.findByRole('option', { name: /^Activity Feeds/ });
    },
  },
  {
    name: 'client / About',
    size,
    draw: inClient(<AboutDialog onClose={() => {}} />, clientEntries()),
  },
];
