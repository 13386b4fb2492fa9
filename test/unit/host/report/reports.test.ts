import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../../../../shared/contract/commands/command.js';
import { readableReport } from '../../../support/readable-report.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const noPhotos = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';

const pictures = (html: string): number => html.split('<div class="lync-picture"').length - 1;

const written = async (
  { command }: Pick<TestEmulator, 'command'>,
  kind: 'stage' | 'what-if' | 'story',
) => {
  const { html } = await command({ name: 'report.write', about: { kind } });
  return { html, text: readableReport(html) };
};

describe('A report of the stage', () => {
  it('shows the clients as they stand, and that nothing was changed', async () => {
    const { html, text } = await written(await runEmulator(), 'stage');
    expect(pictures(html)).toBe(2);
    expect(text).toContain('What do Alice Ahlberg and Bob Barros see?');
    expect(text).toContain('Policies are those with which the organisation was opened.');
    expect(text).not.toContain('How to make it so');
  });

  it('says what waits for the next sign-in, how it came, and how to take it back', async () => {
    const emulator = await runEmulator();
    await emulator.shell(noPhotos);
    const { html, text } = await written(emulator, 'stage');
    // Each client as it stands and as it will be, and none of them twice.
    expect(pictures(html)).toBe(4);
    expect(text).toContain('One cmdlet changed the policies since the organisation was opened.');
    expect(text).toContain('2 clients change at the next sign-in.');
    expect(text).toContain('Alice Ahlberg, and what changes at the next sign-in');
    expect(text).not.toContain('as they stand');
    expect(text).toContain('Own picture : picture → square');
    expect(text).toContain('Do Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto');
    expect(text).toContain('Undo Set-CsClientPolicy -Identity Global -DisplayPhoto');
  });

  it('shows what is open in a client', async () => {
    const { command } = await runEmulator();
    const clients = [{ sip: alice, look: { dialog: 'options', page: 'My Picture' } as const }];
    const { html } = await command({ name: 'report.write', about: { kind: 'stage', clients } });
    expect(html).toContain('Do not show my picture');
    expect(readableReport(html)).toContain('What does Alice Ahlberg see?');
  });

  it('is refused where nobody is signed in, with what to do', async () => {
    const emulator = await runEmulator();
    for (const sip of [alice, 'bob@contoso.com'])
      await emulator.command({ name: 'client.sign-out', sip });
    await expect(written(emulator, 'stage')).rejects.toThrow('Sign somebody in first.');
  });
});

describe('A report of a plan that was tried', () => {
  it('shows one of those who are hit before and after, and how to take it back', async () => {
    const emulator = await runEmulator();
    await emulator.command({ name: 'what-if.try', plan: noPhotos });
    const { html, text } = await written(emulator, 'what-if');
    expect(pictures(html)).toBe(2);
    expect(text).toContain('44 people of 44 who can sign in would be affected.');
    expect(text).toContain('One of them: Alice Ahlberg');
    expect(text).toContain('Undo Set-CsClientPolicy -Identity Global -DisplayPhoto');
    expect(text).toContain('Evidence');
  });

  it('says so where nobody is hit', async () => {
    const emulator = await runEmulator();
    await emulator.command({ name: 'what-if.try', plan: 'Get-CsClientPolicy' });
    const { html, text } = await written(emulator, 'what-if');
    expect(pictures(html)).toBe(0);
    expect(text).toContain('0 people of 44 who can sign in would be affected.');
    expect(text).toContain('It changes no policy, no configuration and no grant.');
  });

  it('is refused where none was tried', async () => {
    await expect(written(await runEmulator(), 'what-if')).rejects.toThrow('No plan was tried.');
  });
});

describe('A report of a story', () => {
  it('plays it beside the stage, and shows each step with what is typed and seen', async () => {
    const emulator = await runEmulator();
    await emulator.command({ name: 'story.open', story: 'photos' });
    const before = JSON.stringify([...emulator.stage.entries]);
    const { html, text } = await written(emulator, 'story');
    expect(JSON.stringify([...emulator.stage.entries])).toBe(before);
    expect(text).toContain('Whose photos you see');
    expect(text).toContain('Everything that is promised was seen.');
    expect(text).toContain('Set-CsClientPolicy -Identity PhotosControl -DisplayPhoto NoPhoto');
    expect(text).toContain('Evidence');
    expect(pictures(html)).toBeGreaterThan(6);
  });

  it('is refused where none is open', async () => {
    await expect(written(await runEmulator(), 'story')).rejects.toThrow('No story is open.');
  });
});

describe('A report with made-up names', () => {
  const names = 'made-up';
  const readAsked = async (about: CommandOf<'report.write'>['about'], question?: string) => {
    const emulator = await runEmulator();
    const plan = 'Grant-CsClientPolicy -Identity bob@contoso.com -PolicyName $Null; # Bob Barros';
    if (about.kind === 'what-if')
      await emulator.command({ name: 'what-if.try', plan: `${plan}\n${noPhotos}` });
    const { html, fileName } = await emulator.command({
      name: 'report.write',
      about,
      names,
      ...(question !== undefined && { question }),
    });
    return { html, text: readableReport(html), fileName };
  };

  it.each<CommandOf<'report.write'>['about']>([
    { kind: 'stage' },
    { kind: 'what-if' },
    {
      kind: 'change',
      sip: alice,
      seenBy: 'bob@contoso.com',
      plan: 'Grant-CsClientPolicy -Identity alice@contoso.com -PolicyName $Null',
    },
    { kind: 'change', sip: alice, plan: noPhotos },
  ])('holds no name, address or picture of anybody: %j', async (about) => {
    const { html, fileName, text } = await readAsked(about);
    for (const name of ['Alice', 'Ahlberg', 'Bob', 'Barros', 'Contoso', 'contoso', 'Diego'])
      expect(`${html} ${fileName}`).not.toContain(name);
    expect(text).toContain('names and texts made up');
    expect(html).toContain('<div class="lync-picture"');
  });

  it('replaces names in the question by the same', async () => {
    const about = { kind: 'change', sip: alice, plan: noPhotos } as const;
    const { text } = await readAsked(about, 'Does Alice Ahlberg lose pictures?');
    const [, name = ''] = /Does (.*?) lose pictures\?/.exec(text) ?? [];
    expect(name).not.toBe('');
    expect(text).toContain(`in the client of ${name}`);
  });

  it.each([
    'Does alice lose pictures?',
    'Does ALICE AHLBERG lose pictures?',
    'Does CONTOSO\\alice?',
  ])('replaces whoever is named, however that is written: %s', async (question) => {
    const { html } = await readAsked({ kind: 'change', sip: alice, plan: noPhotos }, question);
    expect(html).not.toMatch(/alice|ahlberg/i);
    expect(html).toMatch(/Does [^<]+\?/);
  });

  it('is refused for a story, with what to do', async () => {
    const { command } = await runEmulator();
    await command({ name: 'story.open', story: 'photos' });
    await expect(
      command({ name: 'report.write', about: { kind: 'story' }, names }),
    ).rejects.toThrow('Report of it with real names');
  });
});
