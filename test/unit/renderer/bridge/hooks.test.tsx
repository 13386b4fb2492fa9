// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import {
  ClientProvider,
  useClientCommand,
  useContact,
  useStageEntry,
} from '../../../../renderer/bridge/hooks.js';
import { type Shown, showOver } from '../../../support/show-over.js';

const show = (children: ReactNode): Shown =>
  showOver(children, {
    stage: { organisation: { name: 'Contoso' } },
    'client/alice@contoso.com': {
      'contact/bob@contoso.com': { displayName: 'Bob' },
      'contact/carol@contoso.com': { displayName: 'Carol' },
    },
  });

describe('the hooks of the bridge', () => {
  it('show an entry of the stage as it changes', () => {
    const Name = () => <h1>{useStageEntry('organisation')?.name}</h1>;
    const { change } = show(<Name />);
    expect(screen.getByRole('heading', { name: 'Contoso' })).toBeTruthy();
    change({ organisation: { name: 'Fabrikam' } });
    expect(screen.getByRole('heading', { name: 'Fabrikam' })).toBeTruthy();
  });

  it('render only the row of the contact that changed', () => {
    const rendered: string[] = [];
    const Row = ({ sip }: { readonly sip: string }) => {
      rendered.push(sip);
      return <p>{useContact(sip)?.displayName}</p>;
    };
    const { transport } = show(
      <ClientProvider sip="alice@contoso.com">
        <Row sip="bob@contoso.com" />
        <Row sip="carol@contoso.com" />
      </ClientProvider>,
    );
    rendered.length = 0;
    act(() =>
      transport.change({
        'client/alice@contoso.com': { 'contact/bob@contoso.com': { displayName: 'Robert' } },
      }),
    );
    expect(rendered).toEqual(['bob@contoso.com']);
    expect(screen.getByText('Robert')).toBeTruthy();
  });

  it('send a command in the name of the client around them', () => {
    const Busy = () => {
      const send = useClientCommand();
      return (
        <button type="button" onClick={() => send({ name: 'client.set-status', status: 'busy' })}>
          Busy
        </button>
      );
    };
    const { transport } = show(
      <ClientProvider sip="alice@contoso.com">
        <Busy />
      </ClientProvider>,
    );
    screen.getByRole('button', { name: 'Busy' }).click();
    expect(transport.commands).toEqual([
      { name: 'client.set-status', status: 'busy', sip: 'alice@contoso.com' },
    ]);
  });
});
