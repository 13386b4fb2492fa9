// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWhyMode } from '../../../../renderer/bridge/why-mode.js';
import { ClientWindow } from '../../../../renderer/client/client-window.js';
import { answeringAt, answeringIn, subjectOf } from '../../../../renderer/client/why/asks.js';
import { ruleById } from '../../../../shared/reference/rules.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';
import { layOutWindow, showInClient } from '../../../support/show-over.js';

const sip = 'alice@contoso.com';
const bob = 'bob@contoso.com';

beforeAll(async () => {
  layOutWindow();
  // What is fetched when it is first opened is there beforehand.
  await Promise.all([
    import('../../../../renderer/client/options/options-dialog.js'),
    import('../../../../renderer/client/conversation/conversation-window.js'),
    import('../../../../renderer/client/conversation/conversation-list.js'),
    import('../../../../renderer/client/contact-card/contact-card.js'),
    import('../../../../renderer/client/configuration/configuration-dialog.js'),
  ]);
});

interface State {
  /** What is done before the client is shown. */
  readonly arrange?: (emulator: TestEmulator) => Promise<unknown>;
  /** What its user does then. */
  readonly reach?: (user: UserEvent) => Promise<unknown>;
}

const display =
  (choice: object) =>
  ({ command }: TestEmulator) =>
    command({ name: 'client.set-display', sip, choice });
const under = (parameters: string) => async (emulator: TestEmulator) => {
  await emulator.shell(`Set-CsClientPolicy ${parameters}`);
  await emulator.signOutAndIn(sip);
};
const press =
  (name: string | RegExp, role = 'button') =>
  async (user: UserEvent) => {
    const [found] = await screen.findAllByRole(role, { name });
    if (found) await user.click(found);
  };
const talk = async ({ command }: TestEmulator) => {
  const { conversation } = await command({ name: 'conversation.open', sip, with: bob });
  await command({ name: 'conversation.send', sip, conversation, text: 'Look: http://x.test :)' });
  await command({ name: 'conversation.open', sip: bob, with: sip });
  await command({ name: 'conversation.send', sip: bob, conversation: sip, text: 'Yes' });
};
const openTalk = async (user: UserEvent) => {
  await press('Conversations')(user);
  await press(/^Bob Barros/)(user);
  await screen.findByRole('log');
};

const states: Readonly<Record<string, State>> = {
  'tiles in two lines': {},
  'tiles in one line, friendly names': {
    arrange: display({ rows: 'one-line', friendlyNames: true }),
  },
  'the classic list': { arrange: under('-DisplayPhoto NoPhoto') },
  'the Status view': { arrange: display({ view: 'status' }) },
  'the Relationship view': {
    arrange: async (emulator) => {
      await under('-ShowManagePrivacyRelationships $True')(emulator);
      await display({ view: 'relationship' })(emulator);
    },
  },
  'hours later, with ages and notes': {
    arrange: async ({ command }) => {
      await command({ name: 'client.set-note', sip: bob, text: 'At the fair' });
      await command({ name: 'endpoint.lock', sip: bob });
      await command({ name: 'clock.run', duration: '02:00:00' });
    },
  },
  'without its network': {
    arrange: ({ command }) => command({ name: 'endpoint.disconnect', sip }),
  },
  'search results': {
    reach: async (user) => {
      await user.type(screen.getByRole('searchbox'), 'bo');
      await screen.findAllByRole('button', { name: /^Bob/ });
    },
  },
  'the contact card': { reach: press('Contact card of Bob Barros') },
  'the Organization tab': {
    reach: async (user) => {
      await press('Contact card of Bob Barros')(user);
      await press('Organization', 'tab')(user);
    },
  },
  'the status menu': { reach: press(/^Status:/) },
  'the main menu': { reach: press('Show Menu') },
  'the display menu': { reach: press('Display options') },
  'the location menu': { reach: press('Location options') },
  'the menu of a contact': {
    reach: async (user) => {
      const [row] = screen.getAllByRole('treeitem', { name: /^Bob/ });
      if (row) await user.pointer({ keys: '[MouseRight]', target: row });
      await screen.findByRole('menu');
    },
  },
  'activity feeds': { reach: press('Activity Feeds') },
  'the phone': { reach: press('Phone') },
  'open conversations': { arrange: talk, reach: press('Conversations') },
  'a conversation, with an alert': { arrange: talk, reach: openTalk },
  'a conversation under a strict policy': {
    arrange: async (emulator) => {
      await under('-IMWarning "Mind what you write." -EnableURL $False -DisableEmoticons $True')(
        emulator,
      );
      await talk(emulator);
    },
    reach: openTalk,
  },
  'Configuration Information': {
    reach: async (user) => {
      await user.keyboard('{Control>}');
      await press(/^Status:/)(user);
      await user.keyboard('{/Control}');
      await screen.findByRole('dialog');
    },
  },
  'all pages of Options': {
    reach: async (user) => {
      await press('Options')(user);
      await screen.findByRole('tab', { name: 'General' });
    },
  },
};

describe('everything that a client shows answers "why?"', () => {
  it.each(Object.entries(states))('%s', async (_name, { arrange, reach }) => {
    const emulator = await runEmulator();
    try {
      await arrange?.(emulator);
      const card = await emulator.command({ name: 'client.contact-card', sip, contact: bob });
      const found = await emulator.command({ name: 'client.search', sip, text: 'bo' });
      const answers: Readonly<Record<string, unknown>> = {
        'client.contact-card': card,
        'client.search': found,
        'conversation.open': { conversation: bob },
      };
      const user = userEvent.setup();
      showInClient(
        sip,
        <ClientWindow sip={sip} titleBar />,
        Object.fromEntries(emulator.client(sip).entries),
        ({ name }) => answers[name] ?? null,
      );
      await reach?.(user);
      const pages = screen.queryAllByRole('tab', { name: /General|Personal|Status|My Picture/ });
      const turns = screen.queryByRole('tab', { name: 'Personal' }) ? pages : [null];
      for (const page of turns) {
        if (page) await user.click(page);
        await waitFor(() => expect(document.querySelector('[data-waiting]')).toBeNull());
        expect(silent()).toEqual([]);
        for (const subject of subjects()) {
          const { why, steps, label } = await emulator.command({
            name: 'why.explain',
            sip,
            ...subject,
          });
          expect(label).not.toBe('');
          expect(ruleById(why.rule)).toBeDefined();
          expect(why.reason).not.toBe('');
          for (const { rule } of steps) if (rule !== null) expect(ruleById(rule)).toBeDefined();
        }
      }
    } finally {
      await emulator.close();
    }
  });
});

describe('the window of somebody who is signed out', () => {
  it('answers for all that it shows, and for what comes with sign-in', async () => {
    const emulator = await runEmulator();
    try {
      await emulator.command({ name: 'client.sign-out', sip });
      const part = { about: 'window', part: 'sign-in' } as const;
      const form = await emulator.command({ name: 'why.explain', sip, ...part });
      const absent = await emulator.command({ name: 'why.absent', sip, window: 'main' });
      showInClient(
        sip,
        <ClientWindow sip={sip} titleBar />,
        Object.fromEntries(emulator.client(sip).entries),
        ({ name }) => (name === 'why.explain' ? form : name === 'why.absent' ? absent : null),
      );
      await screen.findByRole('form', { name: 'Sign In' });
      expect(silent()).toEqual([]);
      const asked = subjects();
      expect(asked).toContainEqual(part);
      for (const subject of asked) {
        const { why } = await emulator.command({ name: 'why.explain', sip, ...subject });
        expect(ruleById(why.rule)).toBeDefined();
      }
      act(() => useWhyMode.getState().walkFrom(screen.getByRole('button', { name: 'Sign In' })));
      const walk = await screen.findByRole('dialog', { name: /^Why\? Client of Alice/ });
      expect(
        await within(walk).findByText(/Alice \S+ has not signed in at this client/),
      ).toBeTruthy();
      const missing = await within(walk).findByRole('group', { name: 'Not here, and why' });
      expect(await within(missing).findAllByRole('option')).toHaveLength(absent.length);
    } finally {
      act(() => useWhyMode.getState().endWalk());
      await emulator.close();
    }
  });
});

const windowOfClient = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[data-client-window]');
  if (!found) throw new Error('There is no client.');
  return found;
};

const subjects = () =>
  answeringIn(windowOfClient().dataset.clientWindow ?? '').map((element) => subjectOf(element));

/** What is seen in the client, and nothing answers for: texts, pictures, and what one types or chooses in. */
function silent(): readonly string[] {
  const id = windowOfClient().dataset.clientWindow;
  const roots = [windowOfClient(), ...document.querySelectorAll(`[data-of-client="${id}"]`)];
  const seen = roots.flatMap((root) => [...root.querySelectorAll('*')]).filter(showsState);
  return seen
    .filter((element) => answeringAt(element) === null)
    .map((element) => `<${element.localName} class="${element.className}"> ${element.textContent}`);
}

const pictured = new Set(['img', 'svg', 'input', 'select', 'textarea']);

function showsState(element: Element): boolean {
  if (pictured.has(element.localName)) return true;
  return [...element.childNodes].some(
    ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
  );
}
