import { describe, expect, it } from 'vitest';
import { copyClientTopicName, topicName } from '../../../../shared/contract/keys.js';
import type { CopySide } from '../../../../shared/contract/views/copy.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';
import { organisation } from '../state/capsule/rich-day.js';

const alice = 'alice@contoso.com';
const noPhoto = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';

/** Follows a copy and clients of it, as a window does before it opens one. */
function followCopy({ follow }: TestEmulator, copy = 'c1') {
  const client = (side: CopySide, sip = alice) => follow(copyClientTopicName({ copy, side, sip }));
  return {
    copy,
    topic: follow(topicName('copy/{copy}', copy)),
    before: client('before'),
    after: client('after'),
    client,
  };
}

describe('a copy on which something is tried', () => {
  it('has two live clients of a person, as it is and with the plan done', async () => {
    const emulator = await runEmulator();
    const { copy, topic, before, after } = followCopy(emulator);
    expect([topic, before, after].map(({ entries }) => entries.size)).toEqual([0, 0, 0]);
    const answer = await emulator.command({ name: 'copy.open', copy, sip: alice, plan: noPhoto });
    expect(answer).toEqual({ state: 'ready' });
    expect(topic.get('copy')).toMatchObject({ state: 'ready', plan: noPhoto, problems: [] });
    expect(before.get('layout').style.value).toBe('photo tiles');
    expect(after.get('layout').style.value).toBe('classic squares');
  });

  it('changes nothing of the organisation on show, its log, what undo takes back and what is saved', async () => {
    const emulator = await runEmulator();
    const { copy } = followCopy(emulator);
    const client = emulator.client(alice);
    const shown = () =>
      JSON.stringify([emulator.stage, emulator.history, client].map(({ entries }) => [...entries]));
    const before = shown();
    const { seq } = emulator.session;
    await emulator.command({ name: 'copy.open', copy, sip: alice, plan: noPhoto });
    await emulator.command({
      ...{ name: 'copy.command', copy, side: 'after' },
      command: { name: 'client.set-note', sip: alice, text: 'On a copy' },
    });
    expect(shown()).toBe(before);
    expect(emulator.session.seq).toBeGreaterThan(seq);
  });

  it('tries the next sign-in alone where no plan is given', async () => {
    const emulator = await runEmulator();
    const { copy, before, after } = followCopy(emulator);
    await emulator.shell(noPhoto);
    await emulator.command({ name: 'copy.open', copy, sip: alice });
    expect(before.get('layout').style.value).toBe('photo tiles');
    expect(after.get('layout').style.value).toBe('classic squares');
  });

  it('signs in whoever is not, and says of others why they have no client', async () => {
    const emulator = await runEmulator();
    const { copy, topic, client } = followCopy(emulator);
    const imogen = 'imogen@contoso.com';
    const clients = [client('before', imogen), client('after', imogen)];
    const seenBy = 'paula@fabrikam.com';
    await emulator.command({ name: 'copy.open', copy, sip: imogen, seenBy });
    expect(clients.map((each) => each.get('session').displayName)).toEqual([
      'Imogen Clarke',
      'Imogen Clarke',
    ]);
    const { before, after } = topic.get('copy');
    expect(before.refusals).toEqual(after.refusals);
    expect(Object.keys(before.refusals)).toEqual([seenBy]);
  });

  it('does at both clients what is done at one, also after it was made anew', async () => {
    const emulator = await runEmulator();
    const { copy, before, after } = followCopy(emulator);
    await emulator.command({ name: 'copy.open', copy, sip: alice });
    const choice = { view: 'status' } as const;
    const command = { name: 'client.set-display', sip: alice, choice } as const;
    await emulator.command({ name: 'copy.command', copy, side: 'before', command });
    const views = () => [before, after].map((each) => each.get('layout').view);
    expect(views()).toEqual(['status', 'status']);
    await emulator.command({ name: 'copy.open', copy, sip: alice, plan: noPhoto });
    expect(views()).toEqual(['status', 'status']);
    expect(after.get('layout').style.value).toBe('classic squares');
  });

  it('follows the clock, and is made anew when something changes on show', async () => {
    const emulator = await runEmulator();
    const { copy, topic, before, after } = followCopy(emulator);
    await emulator.command({ name: 'copy.open', copy, sip: alice });
    await emulator.command({ name: 'clock.run', duration: '00:10:00' });
    const { now } = emulator.stage.get('clock');
    expect([before, after].map((each) => each.get('clock').now)).toEqual([now, now]);
    await emulator.shell(noPhoto);
    await emulator.session.settle();
    await expect.poll(() => topic.get('copy').state).toBe('ready');
    expect(after.get('layout').style.value).toBe('classic squares');
    expect(before.get('layout').style.value).toBe('photo tiles');
  });

  it('is dropped when nobody follows it any more, and leaves two windows their own', async () => {
    const emulator = await runEmulator();
    const [one, other] = [followCopy(emulator, 'one'), followCopy(emulator, 'other')];
    await emulator.command({ name: 'copy.open', copy: one.copy, sip: alice, plan: noPhoto });
    await emulator.command({ name: 'copy.open', copy: other.copy, sip: alice });
    const styles = [one, other].map(({ after }) => after.get('layout').style.value);
    expect(styles).toEqual(['classic squares', 'photo tiles']);
    one.topic.leave();
    const again = followCopy(emulator, one.copy);
    expect(again.topic.entries.size).toBe(0);
    expect(other.topic.get('copy').state).toBe('ready');
  });

  it('tells which statement of a plan went wrong, and does the others', async () => {
    const emulator = await runEmulator();
    const { copy, topic, after } = followCopy(emulator);
    const plan = `Set-CsClientPolicy -DisplayPhoto Never\n${noPhoto}`;
    await emulator.command({ name: 'copy.open', copy, sip: alice, plan });
    expect(topic.get('copy').problems).toMatchObject([{ line: 1 }]);
    expect(after.get('layout').style.value).toBe('classic squares');
  });

  it('shows the clients after the next step of the story, at its time, and changes nothing of the story', async () => {
    const emulator = await runEmulator();
    const { copy, topic, after } = followCopy(emulator);
    const text = `scenario: Mine
steps:
  - { title: Nobody has photos, shell: ${noPhoto} }
  - { title: Anew, sign-out-and-in: alice }
  - { title: Half an hour, run: "00:30:00" }
`;
    await emulator.command({ name: 'story.open', story: { fileName: 'mine.yaml', text } });
    await emulator.command({ name: 'story.go-to', step: 1 });
    const { now } = emulator.stage.get('clock');
    await emulator.command({ name: 'copy.open', copy, sip: alice, nextStep: true });
    expect(topic.get('copy')).toMatchObject({ nextStep: true, state: 'ready', reached: now });
    expect(after.get('layout').style.value).toBe('classic squares');
    expect(emulator.client(alice).get('layout').style.value).toBe('photo tiles');
    expect(emulator.story.get('progress').taken).toBe(1);
    await emulator.command({ name: 'story.next' });
    await expect.poll(() => topic.get('copy').reached).toBe(now + 30 * 60_000);
    await emulator.command({ name: 'story.next' });
    await expect.poll(() => topic.get('copy').failure).toContain('There is no next step.');
  });

  it('says why the next step cannot be taken', async () => {
    const emulator = await runEmulator();
    const { copy, topic } = followCopy(emulator);
    const text =
      'scenario: Mine\nsteps:\n  - { title: Wrong, shell: Get-CsUser -Identity nobody@contoso.com }\n';
    await emulator.command({ name: 'story.open', story: { fileName: 'mine.yaml', text } });
    await emulator.command({ name: 'copy.open', copy, sip: alice, nextStep: true });
    expect(topic.get('copy')).toMatchObject({ state: 'failed', reached: null });
    expect(topic.get('copy').failure).toContain('nobody@contoso.com');
  });

  it('is made of another organisation that takes the place, in which the person may not be', async () => {
    const emulator = await runEmulator();
    const { copy, topic, before } = followCopy(emulator);
    await emulator.command({ name: 'copy.open', copy, sip: alice });
    const fileName = 'litware.json';
    const text = JSON.stringify(organisation);
    await emulator.command({ name: 'organisation.load', fileName, text });
    await emulator.command({ name: 'copy.open', copy, sip: alice });
    expect(before.entries.size).toBe(0);
    expect(topic.get('copy').after.refusals[alice]).toContain(
      'Nobody is called alice@contoso.com.',
    );
    await emulator.command({ name: 'emulator.undo' });
    await emulator.command({ name: 'copy.open', copy, sip: alice });
    expect(before.get('session').displayName).toBe('Alice Ahlberg');
  });

  it('has pictures of its clients, of each side', async () => {
    const emulator = await runEmulator();
    const { copy } = followCopy(emulator);
    const picture = (side: CopySide) =>
      emulator.command({ name: 'picture.take', sip: alice, of: { copy, side } });
    await expect(picture('after')).rejects.toThrow('The copy is not made yet.');
    await emulator.command({ name: 'copy.open', copy, sip: alice, plan: noPhoto });
    expect((await picture('before')).text).toContain('Alice Ahlberg: Available, photo');
    expect((await picture('after')).text).toContain('Alice Ahlberg: Available, no photo');
  });

  it('hands on to a report what was done by hand in its clients', async () => {
    const emulator = await runEmulator();
    const { copy } = followCopy(emulator);
    await emulator.command({ name: 'copy.open', copy, sip: alice, plan: noPhoto });
    await emulator.command({
      ...{ name: 'copy.command', copy, side: 'after' },
      command: { name: 'client.set-note', sip: alice, text: 'Tried by hand with Bob' },
    });
    const about = { kind: 'change', sip: alice, plan: noPhoto } as const;
    const htmlOf = async (more: object) =>
      (await emulator.command({ name: 'report.write', about: { ...about, ...more } })).html;
    expect(await htmlOf({})).not.toContain('Tried by hand');
    const [, ...pictures] = (await htmlOf({ copy })).split('<div class="lync-picture"');
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) expect(picture).toContain('Tried by hand with Bob');
    const { html: madeUp } = await emulator.command({
      name: 'report.write',
      about: { ...about, copy },
      names: 'made-up',
    });
    expect(madeUp).not.toContain('Tried by hand');
  });
});
