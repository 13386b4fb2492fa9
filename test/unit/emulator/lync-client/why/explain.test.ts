import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactView, WhySubject } from '../../../../../shared/contract/index.js';
import { ageLabel } from '../../../../../shared/lync/age.js';
import type { Relationship } from '../../../../../shared/lync/presence.js';
import { ruleById } from '../../../../../shared/reference/rules.js';
import { runEmulator, type TestEmulator } from '../../../../support/running-emulator.js';

const sip = 'alice@contoso.com';
const bob = 'bob@contoso.com';

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await runEmulator();
});
afterEach(() => emulator.close());

const why = (subject: WhySubject, of = sip) =>
  emulator.command({ name: 'why.explain', sip: of, ...subject });
const absent = (window: 'main' | 'options' | 'conversation' | 'card', contact?: string) =>
  emulator.command({ name: 'why.absent', sip, window, ...(contact && { contact }) });
const under = async (...parameters: readonly string[]) => {
  await emulator.shell(`Set-CsClientPolicy ${parameters.join(' ')}`);
  await emulator.signOutAndIn(sip);
};
const giveAlice = (relationship: Relationship) =>
  emulator.command({ name: 'client.set-relationship', sip: bob, contact: sip, relationship });
const contacts = (): readonly ContactView[] =>
  [...emulator.client(sip).entries].flatMap(([key, entry]) =>
    key.startsWith('contact/') ? [entry as unknown as ContactView] : [],
  );

describe('why somebody has a status', () => {
  it('is answered for everybody with what the row says, by rules that there are', async () => {
    await emulator.command({ name: 'clock.run', duration: '02:00:00' });
    const { now } = emulator.client(sip).get('clock');
    expect(contacts().length).toBeGreaterThan(3);
    for (const { sip: of, presence, note } of contacts()) {
      const status = await why({ about: 'presence', of });
      expect(status.why.value.startsWith(`${presence.text}, `)).toBe(true);
      const age = await why({ about: 'age', of });
      expect(age.why.value).toBe(ageLabel(presence.lastActive, now) ?? 'none');
      expect((await why({ about: 'note', of })).why.value).toBe(note ?? 'none');
      const cited = [status, age].flatMap(({ why: last, steps }) => [
        last.rule,
        ...steps.flatMap(({ rule }) => rule ?? []),
      ]);
      expect(cited.filter((rule) => ruleById(rule) === undefined)).toEqual([]);
    }
  });

  it('names each publication with what became of it, and the step that decided', async () => {
    await giveAlice('colleagues');
    await emulator.command({ name: 'clock.run', duration: '00:01:00' });
    await emulator.command({ name: 'client.set-status', sip: bob, status: 'do-not-disturb' });
    const { why: last, steps } = await why({ about: 'presence', of: bob });
    expect(last).toMatchObject({ rule: 'presence/latest-user-state', source: 'user-choice' });
    expect(last.value).toBe('Do not disturb, dark red with a white bar');
    const [publications] = steps;
    expect(
      publications?.items.some((item) => /^The chosen status: .* it decides\.$/.test(item)),
    ).toBe(true);
    expect(steps.map(({ rule }) => rule)).toContain('privacy/several-containers');
  });

  it('tells the Workgroup of the copy that it is told, and the blocked that they are', async () => {
    await emulator.command({ name: 'client.set-status', sip: bob, status: 'do-not-disturb' });
    await giveAlice('workgroup');
    const copy = await why({ about: 'presence', of: bob });
    expect(copy.why).toMatchObject({ rule: 'presence/workgroup-copy' });
    expect(copy.why.value).toMatch(/^Urgent interruptions only, red/);
    await giveAlice('blocked-contacts');
    const blocked = await why({ about: 'presence', of: bob });
    expect(blocked.why).toMatchObject({
      rule: 'privacy/blocked-is-offline',
      value: 'Offline, grey',
    });
    const own = await why({ about: 'presence', of: sip }, bob);
    expect(own.why.rule).toBe('privacy/own-blocking');
  });

  it('says that nothing counts without a device, and that a busy idle computer is a class', async () => {
    await emulator.command({ name: 'client.set-status', sip: bob, status: 'busy' });
    await emulator.command({ name: 'endpoint.idle', sip: bob });
    await emulator.command({ name: 'clock.run', duration: '00:06:00' });
    expect((await why({ about: 'presence', of: bob })).why.rule).toBe('presence/busy-inactive');
    await emulator.command({ name: 'client.sign-out', sip: bob });
    const gone = await why({ about: 'presence', of: bob });
    expect(gone.why.rule).toBe('presence/offline-without-device');
    expect(gone.steps[0]?.items.join()).toContain('without a signed-in device nothing counts');
  });

  it('says that the time of last activity is removed, while the server goes on storing it', async () => {
    await emulator.command({ name: 'server.set-last-active', delivery: 'removed' });
    const { why: last, steps } = await why({ about: 'age', of: bob });
    expect(last).toMatchObject({ value: 'none', rule: 'last-active/removal' });
    expect(steps[0]?.rule).toBe('last-active/meaning');
  });
});

describe('why the rest of a client is as it is', () => {
  it('has photo and square, in the classic list too', async () => {
    expect((await why({ about: 'picture', of: bob })).why.value).toBe('Default corporate picture');
    await under('-DisplayPhoto NoPhoto');
    const square = await why({ about: 'picture', of: bob });
    expect(square.why.rule).toBe('photos/no-photo-squares');
    expect(square.why.policy?.parameter).toBe('DisplayPhoto');
    expect(square.steps).toHaveLength(1);
  });

  it('answers for each control, page and picture source of Options with what it shows', async () => {
    const { pages } = emulator.client(sip).get('options');
    for (const page of pages) {
      expect((await why({ about: 'options-page', part: page.id })).label).toBe(
        `Page ${page.title}`,
      );
      for (const control of page.sections.flatMap(({ controls }) => controls)) {
        const { why: last } = await why({ about: 'option', part: control.id });
        if (!('setting' in control)) continue;
        const { value } = control.setting;
        const words = typeof value === 'boolean' ? (value ? 'On' : 'Off') : String(value);
        expect(last).toEqual({ ...control.setting, value: words });
      }
      for (const { source } of page.picture?.choices ?? [])
        await why({ about: 'picture-source', part: source });
    }
  });

  it('answers for groups, places and views of the list, and for each item of the status menu', async () => {
    const client = emulator.client(sip);
    for (const { id } of client.get('groups')) await why({ about: 'group', part: id });
    for (const { sip: of, groups } of contacts())
      for (const part of groups) await why({ about: 'row', of, part });
    for (const { status, label } of client.get('status-menu'))
      expect((await why({ about: 'status', part: status })).label).toContain(label);
    for (const { id, value } of client.get('configuration').rows)
      expect((await why({ about: 'configuration', part: id })).why.value).toBe(value);
  });

  it('says what became of a message, from the record of its way', async () => {
    await giveAlice('colleagues');
    await emulator.command({ name: 'client.set-status', sip: bob, status: 'do-not-disturb' });
    const { conversation } = await emulator.command({ name: 'conversation.open', sip, with: bob });
    const { message } = await emulator.command({
      name: 'conversation.send',
      sip,
      conversation,
      text: 'Are you there?',
    });
    const { why: last, steps } = await why({ about: 'message', of: conversation, part: message });
    expect(last).toMatchObject({ value: 'Not delivered', rule: 'messages/do-not-disturb' });
    expect(last.reason).toContain('on Do Not Disturb');
    expect(steps[0]?.text).toContain('writes to');
    await emulator.command({ name: 'client.sign-out', sip: bob });
    const second = await emulator.command({
      name: 'conversation.send',
      sip,
      conversation,
      text: 'Gone?',
    });
    const gone = await why({ about: 'message', of: conversation, part: second.message });
    expect(gone.why.rule).toBe('messages/unreachable');
    expect(gone.why.reason).toContain('not signed in anywhere');
  });

  it('refuses what is not there, and says what to do', async () => {
    const stranger = why({ about: 'note', of: 'nobody@contoso.com' });
    await expect(stranger).rejects.toThrow('Nobody is called nobody@contoso.com.');
    await expect(why({ about: 'option', part: 'no-such' })).rejects.toThrow(
      'This client has no option no-such any more. Ask about what it shows now.',
    );
  });
});

describe('what is not there, and why', () => {
  it('is listed for the window, Options and conversations, each with the policy', async () => {
    await under(
      '-DisplayPhoto NoPhoto -DisableFeedsTab $True -ShowManagePrivacyRelationships $False',
      '-DisableEmoticons $True -DisableSavingIM $True',
    );
    const parameters = async (window: 'main' | 'options' | 'conversation') =>
      (await absent(window)).flatMap(({ label, why: { policy } }) =>
        policy === null ? [] : [`${label}: ${policy.parameter}`],
      );
    expect(await parameters('main')).toEqual(
      expect.arrayContaining([
        'Activity Feeds: DisableFeedsTab',
        'Relationship view: ShowManagePrivacyRelationships',
        'Pictures of contacts: DisplayPhoto',
        'Appear Offline: EnableAppearOffline',
      ]),
    );
    expect(await parameters('options')).toContain('My Picture: DisplayPhoto');
    expect(await parameters('conversation')).toEqual(
      expect.arrayContaining(['Emoticons: DisableEmoticons', 'Saving: DisableSavingIM']),
    );
  });

  it('is listed for a card: what the relationship is not told, and what its person keeps', async () => {
    await under('-DisableContactCardOrganizationTab $True -DisableMeetingSubjectAndLocation $True');
    await emulator.signOutAndIn(bob);
    await giveAlice('external-contacts');
    const external = await absent('card', bob);
    expect(external.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Calendar', 'Note', 'Organization']),
    );
    expect(external.find(({ label }) => label === 'Calendar')?.why.rule).toBe('privacy/free-busy');
    expect(external.map(({ label }) => label)).not.toContain('Mobile');
    const mobile = await why({ about: 'field', of: bob, part: 'mobile' });
    expect(mobile.why.rule).toBe('privacy/from-the-directory');
    await giveAlice('workgroup');
    const meeting = (await absent('card', bob)).find(({ label }) => label === 'Meeting');
    expect(meeting?.why.policy?.parameter).toBe('DisableMeetingSubjectAndLocation');
  });
});

describe('the window of somebody who is signed out', () => {
  beforeEach(() => emulator.command({ name: 'client.sign-out', sip }));

  it('says why it has a form only, and what sign-in brings', async () => {
    const form = await why({ about: 'window', part: 'sign-in' });
    expect(form.why).toMatchObject({ value: 'Shown', rule: 'contacts/sign-in-window' });
    expect(form.why.reason).toMatch(
      /^Alice .* has not signed in at this client, or has signed out/,
    );
    expect(form.steps.map(({ rule }) => rule)).toEqual([
      'policies/next-sign-in',
      'presence/offline-without-device',
    ]);
    expect((await why({ about: 'window', part: 'frame' })).label).toBe('Window');
  });

  it('lists what is not there until then', async () => {
    const missing = await absent('main');
    expect(missing.map(({ label }) => label)).toContain('Contacts and search');
    expect(new Set(missing.map(({ why: last }) => last.rule))).toEqual(
      new Set(['contacts/sign-in-window']),
    );
    expect(await absent('options')).toEqual([]);
  });

  it('answers for nothing that only a signed-in client shows', async () => {
    await expect(why({ about: 'note', of: bob })).rejects.toThrow(/is not signed in\. Sign/);
  });
});
