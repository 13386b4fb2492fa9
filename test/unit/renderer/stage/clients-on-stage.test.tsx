// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  useClientsOnStage,
  useFollowedArrangement,
  useShownClients,
} from '../../../../renderer/stage/clients/clients-on-stage.js';
import { showOver } from '../../../support/show-over.js';
import { stageClient, stageEntries } from '../../../support/stage-entries.js';
import './show.js';

const bobKey = 'client/bob@contoso.com';

const Row = () => {
  useFollowedArrangement();
  return <List />;
};

const List = () => (
  <ul>
    {useShownClients().map((sip) => (
      <li key={sip}>{sip.split('@')[0]}</li>
    ))}
  </ul>
);

const shown = (): readonly (string | null)[] =>
  screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

const arranged = (order: readonly string[], hidden: readonly string[] = []) => ({
  'clients-on-stage': { clients: { order, hidden } },
});
const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

describe('the clients on the stage', () => {
  it('stand as the emulator has them, newcomers last', () => {
    const { change } = showOver(<Row />, {
      stage: stageEntries({}),
      ...arranged([bob, alice]),
    });
    expect(shown()).toEqual(['bob', 'alice']);
    change({ 'client/aaron@contoso.com': stageClient('aaron', 'Aaron Zed') });
    expect(shown()).toEqual(['bob', 'alice', 'aaron']);
  });

  it('stay when they sign out, to show the way back in', () => {
    const { change } = showOver(<Row />, { stage: stageEntries({}), ...arranged([alice, bob]) });
    change({ [bobKey]: null });
    expect(shown()).toEqual(['alice', 'bob']);
  });

  it('follow what another window does', () => {
    const { transport } = showOver(<Row />, { stage: stageEntries({}), ...arranged([alice, bob]) });
    act(() => transport.change(arranged([bob, alice], [alice])));
    expect(shown()).toEqual(['bob']);
  });

  it('are gone at once when they are taken off, until asked for again, and the emulator is told', () => {
    const { transport } = showOver(<Row />, { stage: stageEntries({}), ...arranged([alice, bob]) });
    act(() => useClientsOnStage.getState().hide(alice));
    expect(shown()).toEqual(['bob']);
    act(() => useClientsOnStage.getState().show(alice));
    expect(shown()).toEqual(['alice', 'bob']);
    expect(transport.commands).toEqual([
      { name: 'stage.arrange-clients', first: [], hidden: [alice] },
      { name: 'stage.arrange-clients', first: [], hidden: [] },
    ]);
  });
});
