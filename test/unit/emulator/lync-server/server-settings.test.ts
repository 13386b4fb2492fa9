import { describe, expect, it } from 'vitest';
import { provision } from '../../../../electron/emulator/lync-server/in-band/endpoint-configuration.js';
import { pendingChanges } from '../../../../electron/emulator/lync-server/in-band/pending-changes.js';
import { describeSettingsEvent } from '../../../../electron/emulator/lync-server/scoped-settings/describe-settings-event.js';
import {
  ServerSettings,
  serverSettingsSnapshotSchema,
  serverSettingsStateSchema,
} from '../../../../electron/emulator/lync-server/server-settings.js';
import { userLimits } from '../../../../electron/emulator/lync-server/user-services/user-limits.js';
import { throughJson } from '../../../support/through-json.js';
import { PolicyWorld, people } from './client-policy/policy-world.js';

const [alice, , carol, dan] = people;
if (alice === undefined || carol === undefined || dan === undefined) throw new Error('no people');

describe('the settings of a server', () => {
  it('outlive a restart, grants and times of change included', () => {
    const world = new PolicyWorld();
    const { settings } = world;
    const changedAt = world.later(5);
    settings.privacy.create('site:Redmond', { EnablePrivacyMode: true });
    settings.userServices.update('global', { MaxContacts: 5, MaintenanceTimeOfDay: '22:30' });
    settings.presencePolicies.create('Quiet', { MaxPromptedSubscriber: 0 });
    settings.presencePolicies.grant(carol.sip, 'Quiet');
    const snapshot = throughJson(serverSettingsSnapshotSchema, settings.snapshot());
    const again = new ServerSettings(world.options, snapshot);
    expect(again.snapshot()).toEqual(settings.snapshot());
    expect(again.privacy.effectiveFor(alice.sip).policy.changedAt.EnablePrivacyMode).toBe(
      changedAt,
    );
    expect(again.presencePolicies.assignmentOf(carol.sip)).toBe('Quiet');
  });

  it('have their defaults where a file of an earlier version says nothing', () => {
    const world = new PolicyWorld();
    const { clientPolicies } = world.settings.snapshot();
    const state = serverSettingsStateSchema.parse({ clientPolicies });
    const again = new ServerSettings(world.options, state);
    expect(again.snapshot()).toEqual(world.settings.snapshot());
  });

  it.each([
    ['a name', 'privacyConfigurations', { identity: 'SalesPrivacy', values: {} }],
    [
      'an unknown setting',
      'privacyConfigurations',
      { identity: 'Global', values: { LastActive: true } },
    ],
    [
      'a value that does not fit',
      'userServicesConfigurations',
      { identity: 'Global', values: { MaxPersonalNotes: 11 } },
    ],
  ])('refuse a file with %s', (_what, key, entry) => {
    const { clientPolicies } = new PolicyWorld().settings.snapshot();
    const state = { clientPolicies, [key]: [{ createdAt: 0, changedAt: {}, ...entry }] };
    expect(serverSettingsStateSchema.safeParse(state).success).toBe(false);
  });

  it('refuse a file that grants a presence policy it does not hold', () => {
    const presencePolicies = { policies: [], grants: { [alice.sip]: 'Quiet' } };
    const { clientPolicies } = new PolicyWorld().settings.snapshot();
    const state = { clientPolicies, presencePolicies };
    expect(serverSettingsStateSchema.safeParse(state).success).toBe(false);
  });

  it('govern people without a site by the global configuration', () => {
    const { privacy } = new PolicyWorld().settings;
    privacy.create('site:Redmond', { EnablePrivacyMode: true });
    expect(privacy.effectiveFor(dan.sip).scope).toBe('global');
    expect(privacy.effectiveFor(alice.sip).ladder.map(({ reason }) => reason)).toEqual([
      'User Server pool01.contoso.com has no configuration.',
      'Governs: the User Server has none, and site comes before global.',
      'Not used: the site configuration Site:Redmond governs alone, and nothing merges.',
    ]);
  });

  it('tell of each change with what it is', () => {
    const world = new PolicyWorld();
    const told: string[] = [];
    const settings = new ServerSettings({
      ...world.options,
      changed: (event, noun) =>
        told.push(
          ...describeSettingsEvent(noun, event).map(({ kind, text }) => `${kind}: ${text}`),
        ),
    });
    settings.privacy.update('global', { EnablePrivacyMode: true });
    settings.privacy.update('global', { EnablePrivacyMode: true });
    settings.userServices.remove('global');
    settings.presencePolicies.create('Quiet', {});
    settings.presencePolicies.grant(alice.sip, 'Quiet');
    expect(told).toEqual([
      'configuration.changed: Privacy configuration Global: EnablePrivacyMode changed.',
      'policy.created: Presence policy Tag:Quiet was created.',
      `policy.granted: Presence policy Tag:Quiet was granted to ${alice.sip}.`,
    ]);
  });
});

describe('in-band provisioning of presencePolicyV2', () => {
  it('brings the one privacy configuration that governs, and the depth of the note history', () => {
    const { settings } = new PolicyWorld();
    settings.privacy.update('global', { AutoInitiateContacts: false });
    settings.privacy.create('site:Redmond', { EnablePrivacyMode: true });
    settings.userServices.update('global', { MaxPersonalNotes: 7 });
    const handed = provision(settings, alice);
    expect(handed.presencePolicy).toEqual({
      EnablePrivacyMode: 'true',
      AutoInitiateContacts: 'true',
      PublishLocationDataDefault: 'true',
      DisplayPublishedPhotoDefault: 'true',
      PersonalNoteHistoryDepth: '7',
    });
    expect([handed.privacy.identity, handed.userServices.identity]).toEqual([
      { scope: 'site', name: 'Redmond' },
      { scope: 'global' },
    ]);
  });

  it('is pending for a client that signed in before', () => {
    const { settings } = new PolicyWorld();
    const before = provision(settings, alice);
    settings.privacy.update('global', { EnablePrivacyMode: true });
    settings.userServices.update('global', { MaxPersonalNotes: 0, MaxContacts: 1 });
    expect(pendingChanges(before, provision(settings, alice))).toEqual({
      policy: null,
      changes: [
        { parameter: 'EnablePrivacyMode', now: false, afterSignIn: true },
        { parameter: 'MaxPersonalNotes', now: 3, afterSignIn: 0 },
      ],
    });
  });
});

describe('what the server enforces for a user', () => {
  it('is that of the nearest configuration and policy, with what set it', () => {
    const { settings } = new PolicyWorld();
    settings.userServices.create('service:UserServer:pool02.contoso.com', { MaxContacts: 5 });
    expect(userLimits(settings, carol.sip)).toEqual({
      contacts: {
        value: 5,
        reason:
          'The user services configuration Service:UserServer:pool02.contoso.com sets MaxContacts to 5.',
      },
      promptedSubscribers: {
        value: 200,
        reason: 'The presence policy Global sets MaxPromptedSubscriber to 200.',
      },
    });
    expect(userLimits(settings, alice.sip).contacts.value).toBe(250);
  });
});
