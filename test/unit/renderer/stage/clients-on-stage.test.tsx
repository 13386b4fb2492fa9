// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  useClientsOnStage,
  useShownClients,
} from '../../../../renderer/stage/clients/clients-on-stage.js';
import { alice, organisation, stageClient } from '../../../support/stage-entries.js';
import { show } from './show.js';

const aliceKey = 'client/alice@contoso.com';
const bobKey = 'client/bob@contoso.com';

const Row = () => (
  <ul>
    {useShownClients().map((sip) => (
      <li key={sip}>{sip.split('@')[0]}</li>
    ))}
  </ul>
);

const shown = (): readonly (string | null)[] =>
  screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

describe('the clients on the stage', () => {
  it('stand in the order in which they signed in', () => {
    const { change } = show(<Row />);
    change({ 'client/aaron@contoso.com': stageClient('aaron', 'Aaron Zed') });
    expect(shown()).toEqual(['alice', 'bob', 'aaron']);
  });

  it('keep their place when they sign out and in', () => {
    const { change } = show(<Row />);
    change({ [aliceKey]: null });
    change({ [aliceKey]: alice });
    expect(shown()).toEqual(['alice', 'bob']);
  });

  it('stay when they sign out, to show the way back in', () => {
    const { change } = show(<Row />);
    change({ [bobKey]: null });
    expect(shown()).toEqual(['alice', 'bob']);
  });

  it('are gone once taken off, until asked for again', () => {
    show(<Row />);
    act(() => useClientsOnStage.getState().hide('alice@contoso.com'));
    expect(shown()).toEqual(['bob']);
    act(() => useClientsOnStage.getState().show('alice@contoso.com'));
    expect(shown()).toEqual(['alice', 'bob']);
  });

  it('come back with a new sign-in when they were taken off and signed out', () => {
    const { change } = show(<Row />);
    act(() => useClientsOnStage.getState().hide('alice@contoso.com'));
    change({ [aliceKey]: null });
    expect(shown()).toEqual(['bob']);
    change({ [aliceKey]: alice });
    expect(shown()).toEqual(['bob', 'alice']);
  });

  it('are only those of the organisation that is loaded', () => {
    const { change } = show(<Row />);
    change({
      organisation: { ...organisation, name: 'Fabrikam', domain: 'fabrikam.com' },
      [aliceKey]: null,
      [bobKey]: null,
      'client/fay@fabrikam.com': { ...stageClient('fay', 'Fay'), sip: 'fay@fabrikam.com' },
    });
    expect(shown()).toEqual(['fay']);
  });
});
