// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../../../renderer/files.js';
import { Dock } from '../../../../renderer/stage/dock.js';
import { useDock } from '../../../../renderer/stage/dock-store.js';
import { zoneSite } from '../../../../renderer/stage/front-ends/internet-properties.js';
import { encodeRegistryFile } from '../../../../renderer/stage/front-ends/registry-pane.js';
import type { Command, StageEntries } from '../../../../shared/contract/index.js';
import {
  administrator,
  blockedLink,
  blockedPath,
  fqdn,
  frontEndOf,
  intranetSite,
  registryOf,
  summaryOf,
  urlFilterStage,
} from '../../../support/url-filter-entries.js';
import { show } from './show.js';

const registry = `front-end/${fqdn}/registry`;

function answer(command: Command): unknown {
  switch (command.name) {
    case 'shell.history':
      return { lines: [] };
    case 'message.trace':
      return blockedPath;
    case 'url.explain':
      return { ...blockedLink, frontEnd: command.frontEnd ?? fqdn };
    case 'front-end.import-registry':
      return {
        keys: 1,
        values: 2,
        passedOver: [{ line: 3, text: '[HKLM\\ZoneMapKey]', reason: 'outside HKEY_USERS' }],
        morePassedOver: 4,
      };
    case 'front-end.run-as':
      return {
        outcome: { 'internet-options': 'opened', runas: 'refused', psexec: 'sites-disabled' }[
          command.program
        ],
        commandLine: `${command.program} line`,
        account: command.program === 'runas' ? null : command.user,
        text: `Because of ${command.program}.`,
      };
    default:
      return null;
  }
}

async function open(
  tab: 'Messages' | 'Front Ends' | 'Detective',
  more: Partial<StageEntries> = {},
) {
  const shown = show(<Dock place="beneath" />, { ...urlFilterStage, ...more }, answer);
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: tab }));
  const own = () => shown.transport.commands.filter(({ name }) => name.startsWith('front-end.'));
  return { ...shown, user, own };
}

describe('the way of a message', () => {
  it('is drawn from sender to receiver, with where it ended and which question decided', async () => {
    await open('Messages', { 'message/m1': summaryOf('m1') });
    const path = within(
      await screen.findByRole('region', { name: 'Way of the message from Alice Ng to Bob Haller' }),
    );
    expect(await path.findByText('Refused it.')).toBeTruthy();
    expect(path.getByText('Not reached')).toBeTruthy();
    const [decides] = path.getAllByRole('listitem', { current: 'step' });
    expect(decides?.textContent).toContain('The key says so.');
  });

  it('leads on to the detective', async () => {
    const { user, transport } = await open('Messages', { 'message/m1': summaryOf('m1') });
    await user.click(await screen.findByRole('button', { name: 'Ask the detective now' }));
    expect(useDock.getState().tab).toBe('detective');
    const asked = { name: 'url.explain', url: blockedLink.url, sender: 'alice@contoso.com' };
    await waitFor(() => expect(transport.commands).toContainEqual(asked));
  });
});

describe('the Front Ends', () => {
  it('stop, start and restart their services, and say that a restart is pending', async () => {
    const { user, own, change } = await open('Front Ends');
    const servers = within(await screen.findByRole('list', { name: 'Front Ends' }));
    const first = () => within(servers.getAllByRole('listitem')[0] ?? document.body);
    await user.click(first().getByRole('button', { name: 'Restart Lync Server Front-End' }));
    await user.click(first().getByRole('button', { name: 'Stop Lync Server Front-End' }));
    expect(own()).toEqual([
      { name: 'front-end.restart-service', frontEnd: fqdn, service: 'RTCSRV' },
      { name: 'front-end.stop-service', frontEnd: fqdn, service: 'RTCSRV' },
    ]);
    const pendingChanges = ['https of contoso.local becomes 1.'];
    change({ 'front-ends': [frontEndOf(fqdn, { restartPending: true, pendingChanges })] });
    expect(first().getByRole('status').textContent).toBe('Restart pending');
  });

  it('lead from missing keys over site and protocol to the restart', async () => {
    const { user, own, change } = await open('Front Ends');
    const guide = within(
      await screen.findByRole('region', { name: 'From missing keys to a working exemption' }),
    );
    await user.click(guide.getByRole('button', { name: 'Create the keys' }));
    change({ [registry]: registryOf([]) });
    await user.click(guide.getByRole('checkbox', { name: 'ftp' }));
    await user.click(guide.getByRole('button', { name: 'Write the values' }));
    const value = {
      name: 'front-end.set-zone-value',
      frontEnd: fqdn,
      account: 'S-1-5-20',
      domain: 'contoso.local',
      zone: 1,
    };
    await waitFor(() =>
      expect(own()).toEqual([
        { name: 'front-end.create-zone-keys', frontEnd: fqdn, account: 'S-1-5-20' },
        { ...value, protocol: 'https' },
        { ...value, protocol: 'ftp' },
      ]),
    );
    change({
      [registry]: registryOf([intranetSite('https', false)]),
      'front-ends': [frontEndOf(fqdn, { restartPending: true })],
    });
    expect(screen.getByRole('cell', { name: 'has not read it' })).toBeTruthy();
    await user.click(guide.getByRole('button', { name: 'Restart the Front-End service' }));
    expect(own().at(-1)).toEqual({ name: 'front-end.restart-service', frontEnd: fqdn });
  });

  it('list what of an imported file was passed over', async () => {
    const { user } = await open('Front Ends');
    const file = new File(['REGEDIT4\r\n'], 'zones.reg');
    await screen.findByRole('button', { name: 'Import .reg…' });
    await user.upload(screen.getByLabelText('Import .reg…', { selector: 'input' }), file);
    const status = await screen.findByText('zones.reg: 1 key and 2 values written.');
    expect(status).toBeTruthy();
    const list = screen.getByRole('list', { name: /^Passed over/ });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Line 3: [HKLM\\ZoneMapKey] (outside HKEY_USERS)', '… and 4 more']);
  });

  it('let the dead ends be tried: a password, a disabled button, the wrong account', async () => {
    const { user, own } = await open('Front Ends');
    await user.click(await screen.findByRole('button', { name: 'runas' }));
    const runas = await screen.findByRole('dialog', { name: 'runas at the Front End' });
    expect(runas.textContent).toContain('Enter the password for NT AUTHORITY\\NetworkService:');
    expect(runas.textContent).toContain('Because of runas.');
    await user.click(within(runas).getByRole('button', { name: 'Close' }));

    await user.click(screen.getByRole('button', { name: 'PsExec' }));
    const psexec = await screen.findByRole('dialog', { name: 'PsExec at the Front End' });
    expect(within(psexec).getByRole('button', { name: 'Sites' })).toHaveProperty('disabled', true);
    await user.click(within(psexec).getByRole('button', { name: 'Close' }));

    await user.click(screen.getByRole('button', { name: 'Internet Options, as oneself' }));
    const opened = within(
      await screen.findByRole('dialog', { name: 'Internet Options at the Front End' }),
    );
    await user.click(opened.getByRole('button', { name: 'Sites' }));
    await user.click(opened.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(own().at(-1)).toEqual({
        name: 'front-end.set-zone-value',
        frontEnd: fqdn,
        account: administrator,
        domain: 'contoso.local',
        subdomain: 'portal',
        protocol: 'https',
        zone: 1,
      }),
    );
  });
});

describe('the detective', () => {
  it('asks for a typed link, and marks the question that decided, at every Front End', async () => {
    const { user } = await open('Detective');
    await user.type(await screen.findByRole('textbox', { name: 'Link' }), 'https://x.example');
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect((await screen.findByRole('status')).textContent).toBe(`Blocked${fqdn}`);
    expect(screen.getByRole('listitem', { current: 'step' }).textContent).toContain('This decides');
    await user.click(screen.getByRole('button', { name: 'fe02.contoso.com' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('Blockedfe02.contoso.com'),
    );
  });
});

describe('a registry file', () => {
  it('is read in the encodings of the Registry Editor and written in UTF-16', async () => {
    const read = (...parts: BlobPart[]) => readTextFile(new File(parts, 'zones.reg'));
    const text = 'Windows Registry Editor Version 5.00\r\n[HKEY_USERS\\ö]';
    const written = encodeRegistryFile(text);
    expect([...new Uint8Array(written).slice(0, 4)]).toEqual([0xff, 0xfe, 0x57, 0]);
    expect(await read(written)).toBe(text);
    expect(await read(`\ufeff${text}`)).toBe(text);
  });
});

describe('the zone dialog', () => {
  it('splits a site as Internet Options does', () => {
    expect(zoneSite('https://portal.contoso.local')).toEqual({
      domain: 'contoso.local',
      subdomain: 'portal',
      protocol: 'https',
    });
    expect(zoneSite('contoso.local')).toEqual({ domain: 'contoso.local', protocol: '*' });
    expect(zoneSite('intranet/')).toEqual({ domain: 'intranet', protocol: '*' });
    expect([zoneSite(''), zoneSite('a..b'), zoneSite('https://')]).toEqual([null, null, null]);
  });
});
