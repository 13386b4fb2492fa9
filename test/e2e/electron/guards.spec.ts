import { ipcChannels } from '../../../electron/host/desktop/ipc-channels.js';
import type {} from '../../../renderer/bridge/preload-transport.js';
import { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/desktop-fixtures.js';
import { ConfigurationWindow } from '../support/presence-panes.js';

const foreign = 'https://evil.example/';

test('a page cannot leave for a foreign address, and the try is logged', async ({
  desktop,
  refusals,
}) => {
  const { page } = await desktop.window('lync://app/');
  await page.evaluate((url) => window.location.assign(url), foreign);
  await expect.poll(refusals).toEqual(['A page was kept from going to a foreign address.']);
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(desktop.escapes).toEqual([]);
});

const byScript = (url: string): void => void window.open(url);
const byLink = (url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  document.body.append(link);
  link.click();
  link.remove();
};

for (const [way, open] of [
  ['a script', byScript],
  ['a link', byLink],
] as const)
  test(`a page opens no window on a foreign address by ${way}`, async ({ desktop, refusals }) => {
    const { page } = await desktop.window('lync://app/');
    await page.evaluate(open, foreign);
    await expect
      .poll(refusals)
      .toEqual(['A page was kept from opening a window on a foreign address.']);
    expect((await desktop.state()).windows).toHaveLength(1);
    expect(desktop.escapes).toEqual([]);
  });

test('a page may copy, and is granted nothing else', async ({ desktop }) => {
  const { id } = await desktop.window('lync://app/');
  const own = { url: 'lync://app/?client=alice%40contoso.com', isMainFrame: true };
  const refused = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'fileSystem',
    'openExternal',
  ];
  for (const permission of refused)
    expect((await desktop.grants(id, permission, own)).any, permission).toBe(false);

  const copying = 'clipboard-sanitized-write';
  expect((await desktop.grants(id, copying, own)).all).toBe(true);
  for (const other of [
    { url: own.url, isMainFrame: false },
    { url: foreign, isMainFrame: true },
    { url: 'lync://elsewhere/', isMainFrame: true },
  ])
    expect((await desktop.grants(id, copying, other)).any, other.url).toBe(false);
});

test('Copy in Configuration Information copies', async ({ desktop }) => {
  const { page } = await desktop.window('lync://app/');
  await new ConfigurationWindow(new ClientPage(page, 'Alice Ahlberg')).open();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  // The page asks where Electron decides: what is not granted is refused there.
  const read = await page.evaluate(() =>
    navigator.clipboard.readText().catch((error: Error) => error.name),
  );
  expect(read).toBe('NotAllowedError');
});

test('an answer that sends a frame on leads to own pages only', async ({ desktop, refusals }) => {
  const { id } = await desktop.window('lync://app/');
  expect(await desktop.redirect(id, foreign)).toBe(true);
  expect(await desktop.redirect(id, foreign, false)).toBe(true);
  expect(await desktop.redirect(id, 'lync://app/')).toBe(false);
  // A kind is told once, and then by its count.
  await expect.poll(refusals).toEqual(['A page was kept from going to a foreign address.']);
});

test('an address that the user agreed to opens outside, encrypted ones at once', async ({
  desktop,
  driver,
}) => {
  const { page } = await desktop.window('lync://app/');
  const leave = (url: string) =>
    page.evaluate((to) => void window.open(to, '_blank', 'noopener,noreferrer'), url);
  const opened = async () => (await desktop.state()).openedOutside;
  const told = async () => {
    const { value } = await driver.command({ name: 'log.read' });
    return value.entries.filter(({ kind }) => kind === 'window.left').map(({ text }) => text);
  };
  await leave('https://portal.contoso.local/x');
  await expect.poll(opened).toEqual(['https://portal.contoso.local/x']);

  await leave('http://intranet/');
  expect(await desktop.press('Cancel')).toMatchObject({
    type: 'warning',
    detail: expect.stringContaining('http://intranet/'),
  });
  await leave('http://intranet/');
  await desktop.press('Open It');
  await expect.poll(opened).toEqual(['https://portal.contoso.local/x', 'http://intranet/']);
  expect(await told()).toEqual([
    'portal.contoso.local was opened in the browser of this computer.',
    'intranet was not opened: its address is not encrypted.',
    'intranet was opened in the browser of this computer.',
  ]);
});

test('the page comes with a policy that lets nothing but its own scripts run', async ({
  desktop,
}) => {
  const { status, headers } = await desktop.fetch('lync://app/');
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; .*frame-ancestors 'none'$/,
  );
  expect(headers['x-content-type-options']).toBe('nosniff');

  const { page } = await desktop.window('lync://app/');
  const violated = await page.evaluate(async () => {
    const told = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) =>
        resolve(event.effectiveDirective),
      );
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
    return { directive: await told, title: document.title };
  });
  expect(violated.directive).toBe('script-src-elem');
  expect(violated.title).not.toBe('taken over');
});

test('the page breaks no rule of that policy', async ({ desktop }) => {
  const { page } = await desktop.window('lync://app/');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-seq', /\d+/);
  expect(complaints).toEqual([]);
});

test('the scheme serves this program only', async ({ desktop }) => {
  const { schemes } = await desktop.state();
  expect(schemes).toEqual([
    {
      scheme: 'lync',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  const status = async (url: string, method?: string) => (await desktop.fetch(url, method)).status;
  expect(await status('lync://app/../../package.json')).toBe(404);
  expect(await status('lync://app/%2e%2e%2fpackage.json')).toBe(404);
  expect(await status('lync://elsewhere/')).toBe(404);
  expect(await status('lync://app/photo/nobody')).toBe(404);
  expect(await status('lync://app/', 'POST')).toBe(405);
});

test('messages are taken from the top frame of an own page only', async ({ desktop, refusals }) => {
  const { id, page } = await desktop.window('lync://app/');
  const busy = { name: 'client.set-status', sip: 'alice@contoso.com', status: 'busy' };
  const frame = { type: 'command', id: 1000, command: busy };
  const { toHost, connect } = ipcChannels;
  await desktop.send(id, { url: 'lync://app/', isMainFrame: false }, toHost, frame);
  await desktop.send(id, { url: foreign, isMainFrame: false }, connect);
  await desktop.send(id, { url: foreign, isMainFrame: true }, toHost, frame);
  await expect
    .poll(refusals)
    .toEqual([
      'A message from a frame inside a page was refused.',
      'A message from a foreign page was refused.',
    ]);
  const icon = async () => (await desktop.state()).tray?.image;
  await expect.poll(icon).toBe('available.png');
  await page.evaluate((own) => window.lync?.send(own as never), frame);
  await expect.poll(icon).toBe('busy.png');
});

test('a frame that is none is refused by name, and the window goes on', async ({
  desktop,
  refusals,
}) => {
  const { page } = await desktop.window('lync://app/');
  await page.evaluate(() => window.lync?.send({ type: 'shutdown' } as never));
  await expect.poll(refusals).toEqual(['A frame of a window was refused: bad-frame.']);
  await expect(page.getByRole('heading').first()).toBeVisible();
});
