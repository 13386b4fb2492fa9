import { describe, expect, it } from 'vitest';
import { FilterWorld } from './filter-world.js';

const link = 'https://portal.contoso.local/x';

describe('The action on links that are not spared', () => {
  it('is nothing while the filter is not enabled', () => {
    const world = new FilterWorld({ Enabled: false, Action: 'Block' });
    expect(world.decide(`see ${link} and http://x/setup.exe`)).toMatchObject({
      kind: 'passed',
      links: [],
    });
  });

  it('Block refuses the message and names a link and what to do', () => {
    const decision = new FilterWorld().decide(`see ${link}`);
    expect(decision).toMatchObject({ kind: 'blocked', serverNote: null });
    expect(decision.error).toContain(link);
    expect(decision.error).toContain('Take the link out');
  });

  it('Allow puts an underscore before each link, and AllowMessage before the message', () => {
    const world = new FilterWorld({ Enabled: true, AllowMessage: 'Links are inactive.' });
    expect(world.decide(`see ${link}, or www.contoso.com.`)).toMatchObject({
      kind: 'defused',
      text: `see _${link}, or _www.contoso.com.`,
      serverNote: 'Links are inactive.',
      error: null,
    });
  });

  it('Allow without AllowMessage says nothing', () => {
    expect(new FilterWorld({ Enabled: true }).decide(link)).toMatchObject({
      kind: 'defused',
      text: `_${link}`,
      serverNote: null,
    });
  });

  it('Warn puts WarnMessage first and leaves the link active', () => {
    const world = new FilterWorld({ Enabled: true, Action: 'Warn', WarnMessage: 'Mind the link.' });
    expect(world.decide(link)).toMatchObject({
      kind: 'warned',
      text: link,
      serverNote: 'Mind the link.',
    });
  });

  it('Warn without WarnMessage does nothing, but for file types', () => {
    const world = new FilterWorld({ Enabled: true, Action: 'Warn' });
    expect(world.decide(link)).toMatchObject({ kind: 'passed', text: link });
    expect(world.decide('http://contoso.com/setup.exe').kind).toBe('blocked');
  });

  it('is nothing for a message without links', () => {
    expect(new FilterWorld().decide('Lunch?')).toEqual({
      kind: 'passed',
      text: 'Lunch?',
      serverNote: null,
      error: null,
      links: [],
    });
  });
});

describe('File types', () => {
  it.each([
    'http://contoso.com/setup.exe',
    'http://contoso.com/a/SETUP.EXE?v=1#top',
    'www.contoso.com/run.bat',
    'file:\\\\server\\share\\x.vbs',
    'file:x.cmd',
    'http://contoso.com/a.exe,',
  ])('refuse %s', (url) => {
    const world = new FilterWorld({ Enabled: true }).zone(['*://contoso.com']).restart();
    const decision = world.decide(`get ${url} now`);
    expect(decision.kind).toBe('blocked');
    expect(decision.error).toContain('a file of type .');
  });

  it.each([
    'http://contoso.com',
    'http://contoso.com/',
    'http://contoso.com/?file=setup.exe',
    'http://contoso.com/#setup.exe',
    'http://contoso.com/setup.exe/',
    'http://contoso.com/exe',
    'mailto:bob@contoso.com',
    'sip:bob@contoso.com',
  ])('let %s through', (url) => {
    expect(new FilterWorld({ Enabled: true }).decide(url).kind).toBe('defused');
  });

  it('count in the intranet as everywhere', () => {
    const world = new FilterWorld().zone(['https://contoso.local']).restart();
    expect(world.decide('https://portal.contoso.local/x').kind).toBe('passed');
    expect(world.decide('https://portal.contoso.local/x.exe').kind).toBe('blocked');
  });

  it('do not count while BlockFileExtension is False, or the list is not used', () => {
    const world = new FilterWorld({ Enabled: true, BlockFileExtension: false });
    expect(world.decide('http://contoso.com/x.exe').kind).toBe('defused');
    for (const values of [{ Enabled: false }, { Enabled: true, Action: 'BlockAll' }]) {
      const other = new FilterWorld({ Enabled: true });
      other.settings.fileTransferFilters.update('global', values);
      expect(other.decide('http://contoso.com/x.exe').kind).toBe('defused');
    }
  });

  it("are those of the sender's site", () => {
    const world = new FilterWorld({ Enabled: true });
    world.settings.fileTransferFilters.create('site:Redmond', { Extensions: ['.txt'] });
    expect(world.decide('http://contoso.com/x.exe').kind).toBe('defused');
    expect(world.decide('http://contoso.com/x.txt').kind).toBe('blocked');
    expect(world.decide('http://contoso.com/x.exe', 'carol@contoso.com').kind).toBe('blocked');
  });
});

describe('Links in the Local intranet', () => {
  const world = () => new FilterWorld().zone(['https://contoso.local']).restart();

  it('are spared when the service has read their zone', () => {
    expect(world().decide(`see ${link}`)).toMatchObject({
      kind: 'passed',
      text: `see ${link}`,
      links: [{ url: link, verdict: 'exempt' }],
    });
  });

  it('are spared for their protocol only', () => {
    expect(world().decide('http://portal.contoso.local/x').kind).toBe('blocked');
  });

  it('are not spared while IgnoreLocal is False', () => {
    const strict = world();
    strict.settings.imFilters.update('global', { IgnoreLocal: false });
    expect(strict.decide(link).kind).toBe('blocked');
  });

  it.each([0, 2, 3, 4])('are not spared in zone %i', (zone) => {
    expect(
      new FilterWorld().zone(['https://contoso.local'], zone).restart().decide(link).kind,
    ).toBe('blocked');
  });

  it('do not save a message with others: Block refuses it whole', () => {
    expect(
      world()
        .decide(`${link} https://example.com`)
        .links.map(({ verdict }) => verdict),
    ).toEqual(['exempt', 'blocked']);
  });

  it('stay active while Allow defuses the others', () => {
    const allowing = world();
    allowing.settings.imFilters.update('global', { Action: 'Allow' });
    expect(allowing.decide(`${link} https://example.com`).text).toBe(
      `${link} _https://example.com`,
    );
  });

  it('are those of the Front End the message goes through', () => {
    const decision = world().filter.decide({
      sender: 'alice@contoso.com',
      frontEnd: 'fe2.contoso.com',
      text: link,
    });
    expect(decision.kind).toBe('blocked');
  });
});

describe('More than 1,000 links', () => {
  const links = (count: number, host = 'example.com') =>
    Array.from({ length: count }, (_, index) => `http://${host}/${index}`).join(' ');

  it('are refused whatever the action is', () => {
    for (const values of [{ Action: 'Allow' }, { Action: 'Warn', WarnMessage: 'Mind.' }]) {
      const world = new FilterWorld({ Enabled: true, ...values });
      expect(world.decide(links(1000)).kind).not.toBe('blocked');
      expect(world.decide(links(1001))).toMatchObject({ kind: 'blocked' });
      expect(world.decide(links(1001)).error).toContain('1,000');
    }
  });

  it('are counted without those that are spared', () => {
    const world = new FilterWorld({ Enabled: true }).zone(['http://contoso.local']).restart();
    expect(world.decide(links(1001, 'contoso.local')).kind).toBe('passed');
    expect(world.decide(`${links(1001, 'contoso.local')} ${links(5)}`).kind).toBe('defused');
  });
});

describe('The configuration that holds', () => {
  it("is that of the sender's site, whole and unmerged, else the global one", () => {
    const world = new FilterWorld({ Enabled: true, Action: 'Block' });
    world.settings.imFilters.create('site:Redmond', { Enabled: true });
    expect(world.decide(link).kind).toBe('defused');
    expect(world.decide(link, 'carol@contoso.com').kind).toBe('blocked');
  });

  it('is the global one for a sender of another organisation', () => {
    expect(new FilterWorld().decide(link, 'fay@fabrikam.com').kind).toBe('blocked');
  });
});
