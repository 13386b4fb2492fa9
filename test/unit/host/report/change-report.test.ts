import { describe, expect, it } from 'vitest';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { readableReport } from '../../../support/readable-report.js';
import { runEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const noPhotos = 'Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto';

describe('A report of a change', () => {
  it('shows a person before and after, says what differs and why, who is hit, and how to do it', async () => {
    const { command } = await runEmulator();
    const about = { kind: 'change', sip: alice, plan: noPhotos } as const;
    const { html, fileName, bytes, warning } = await command({ name: 'report.write', about });
    expect(fileName).toBe('report-change-contoso-2010-12-06-0800.html');
    expect(bytes).toBe(Buffer.byteLength(html));
    expect(warning).toBeNull();
    const text = readableReport(html);
    for (const told of [
      'What changes for Alice Ahlberg?',
      'Contoso, 6 December 2010, 08:00',
      'Of 44 people who can sign in, 44 would be affected.',
      'Own picture : picture → square (above the list).',
      'Page My Picture : three choices → gone (Options).',
      'Global sets DisplayPhoto to NoPhoto.',
      'lose the page My Picture 44 100 %',
      'DisplayPhoto AllPhotos NoPhoto Global, global',
      'Do Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto',
      'Undo Set-CsClientPolicy -Identity Global -DisplayPhoto',
      'documents disagree',
      'Real systems may differ.',
      'real names kept',
    ])
      expect(text).toContain(told);
    expect(html.match(/<div class="lync-picture"/g)).toHaveLength(2);
  });

  it('changes nothing of the organisation', async () => {
    const { command, stage } = await runEmulator();
    const before = JSON.stringify([...stage.entries]);
    const about = { kind: 'change', sip: alice, plan: noPhotos } as const;
    await command({ name: 'report.write', about });
    expect(JSON.stringify([...stage.entries])).toBe(before);
  });

  it('has the title that is asked for', async () => {
    const { command } = await runEmulator();
    const question = 'What if <pictures> go?';
    const about = { kind: 'change', sip: alice, plan: '' } as const;
    const { html } = await command({ name: 'report.write', about, question });
    expect(html).toContain('<h1>What if &lt;pictures&gt; go?</h1>');
  });

  it('says so when nothing would be noticed', async () => {
    const { command } = await runEmulator();
    const about = { kind: 'change', sip: alice, plan: '' } as const;
    const text = readableReport((await command({ name: 'report.write', about })).html);
    expect(text).toContain('What changes for Alice Ahlberg at the next sign-in?');
    expect(text).toContain('Alice Ahlberg would notice nothing.');
  });

  it('shows what another person sees of somebody', async () => {
    const { command } = await runEmulator();
    const about = { kind: 'change', sip: alice, seenBy: bob, plan: noPhotos } as const;
    const text = readableReport((await command({ name: 'report.write', about })).html);
    expect(text).toContain('What does Bob Barros see of Alice Ahlberg, before and after?');
    expect(text).toContain('The Lync client of Bob Barros');
  });

  it('tells of a plan of which a line goes wrong', async () => {
    const { command } = await runEmulator();
    const plan = `Grant-CsClientPolicy nobody -PolicyName None\n${noPhotos}`;
    const about = { kind: 'change', sip: alice, plan } as const;
    const text = readableReport((await command({ name: 'report.write', about })).html);
    expect(text).toContain('What went wrong');
    expect(text).toContain('Line 1 of the plan went wrong:');
    expect(text).toContain('Own picture : picture → square');
  });

  it('says in the place of a client why there is none', async () => {
    const { command } = await runEmulator();
    const estate = generateOrganisation({ people: 3, seed: 3 });
    const people = estate.people.map((person) => ({ ...person, enabled: false }));
    const file = { ...estate, schemaVersion: 2, people, signedIn: [] };
    await command({ name: 'organisation.load', text: JSON.stringify(file), fileName: 'o.json' });
    const about = { kind: 'change', sip: 'person1@contoso.com', plan: noPhotos } as const;
    const { html } = await command({ name: 'report.write', about });
    expect(html).not.toContain('class="lync-picture"');
    expect(readableReport(html)).toMatch(/ has no client to be shown\. .*sign in/);
  });

  it('refuses somebody whom nobody knows', async () => {
    const { command } = await runEmulator();
    const about = { kind: 'change', sip: 'nobody@x.com', plan: '' } as const;
    await expect(command({ name: 'report.write', about })).rejects.toThrow(
      'Nobody is called nobody@x.com.',
    );
  });
});
