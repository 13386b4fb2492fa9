import { describe, expect, it } from 'vitest';
import { provision } from '../../../../../electron/emulator/lync-server/in-band/endpoint-configuration.js';
import { pendingChanges } from '../../../../../electron/emulator/lync-server/in-band/pending-changes.js';
import { ProvisionedSettings } from '../../../../../electron/emulator/lync-server/in-band/provisioned-settings.js';
import {
  fromWireValue,
  toWireValue,
} from '../../../../../electron/emulator/lync-server/in-band/wire-value.js';
import { clientPolicyParameters } from '../../../../../shared/policy/client-policy-table.js';
import { PolicyWorld, people } from '../client-policy/policy-world.js';

const [alice] = people;
if (alice === undefined) throw new Error('no alice');
const handedTo = (world: PolicyWorld, person = alice) => provision(world.settings, person);

/** Names of the wire that differ from those of the cmdlet by more than case. */
const otherNames = {
  DisplayPhoto: 'PhotoUsage',
  AddressBookAvailability: 'AbsUsage',
  EnableClientMusicOnHold: 'DisableMusicOnHold',
  EnableFullScreenVideo: 'EnableFullScreenVideoPreviewDisabled',
  EnableUnencryptedFileTransfer: 'AllowUnencryptedFileTransfer',
  EnableNotificationForNewSubscribers: 'NotificationForNewSubscribers',
  PlayAbbreviatedDialTone: 'PlayAbbrDialTone',
  EnableExchangeDelegateSync: 'EnableExchangeDelegateSyncUp',
  EnableExchangeContactSync: 'EnableContactSync',
};

describe('in-band provisioning', () => {
  it('hands a fresh organisation’s client the fixed values under their names on the wire', () => {
    expect(handedTo(new PolicyWorld()).properties).toEqual({
      AbsUsage: 'WebSearchAndFileDownload',
      PhotoUsage: 'AllPhotos',
      DisableMusicOnHold: 'true',
      EnableContactSync: 'true',
      maximumdgsallowedincontactlist: '10',
      MaxPhotoSizeKB: '30',
      ShowManagePrivacyRelationships: 'false',
      ShowRecentContacts: 'true',
      ShowSharepointPhotoEditLink: 'false',
    });
  });

  it('uses the name of the cmdlet except where the protocol has another', () => {
    const differing = clientPolicyParameters.flatMap(({ name, wireName }) =>
      wireName === null || wireName.toLowerCase() === name.toLowerCase() ? [] : [[name, wireName]],
    );
    expect(Object.fromEntries(differing)).toEqual(otherNames);
    const unsent = clientPolicyParameters.filter(({ wireName }) => wireName === null);
    expect(unsent.map(({ name }) => name)).toEqual(['PolicyEntry', 'Description', 'DisableICE']);
  });

  it('sends inverted, ordinal and TimeSpan values in their own form', () => {
    const world = new PolicyWorld();
    world.store.update('global', {
      EnableClientMusicOnHold: true,
      P2PAppSharingEncryption: 'Enforced',
      WebServicePollInterval: 2_700_000,
    });
    expect(handedTo(world).properties).toMatchObject({
      DisableMusicOnHold: 'false',
      p2pappsharingencryption: '1',
      WebServicePollInterval: '00:45:00',
    });
  });

  it('leaves out what is null, and the calendar intervals of a fresh policy with it', () => {
    const names = Object.keys(handedTo(new PolicyWorld()).properties);
    expect(names).not.toContain('WebServicePollInterval');
    expect(names).not.toContain('CalendarStatePublicationInterval');
  });

  it('passes entries through, but none in the name of a parameter', () => {
    const world = new PolicyWorld();
    world.store.update('global', {
      PolicyEntry: [
        { name: 'OnlineFeedbackURL', value: 'https://feedback' },
        { name: 'photousage', value: 'NoPhoto' },
      ],
    });
    const handed = handedTo(world);
    expect(handed.properties).toMatchObject({
      OnlineFeedbackURL: 'https://feedback',
      PhotoUsage: 'AllPhotos',
    });
    expect(new ProvisionedSettings(handed).value('DisplayPhoto')).toBe('AllPhotos');
    expect(new ProvisionedSettings(handed).value('PolicyEntry')).toEqual([
      { name: 'OnlineFeedbackURL', value: 'https://feedback' },
    ]);
  });

  it('hands the client its own copy: a later change does not reach it', () => {
    const world = new PolicyWorld();
    const handed = handedTo(world);
    world.store.update('global', { DisplayPhoto: 'NoPhoto' });
    expect(new ProvisionedSettings(handed).value('DisplayPhoto')).toBe('AllPhotos');
  });

  it('is refused for federated people', () => {
    const fay = people.find(({ federated }) => federated);
    expect(() => handedTo(new PolicyWorld(), fay ?? alice)).toThrow(/federated/);
  });

  it('reads every value back as the policy stored it', () => {
    for (const parameter of clientPolicyParameters) {
      const { type, allowedValues } = parameter;
      if (type === 'PolicyEntryList') continue;
      const values =
        type === 'Boolean'
          ? [true, false]
          : type === 'Enum'
            ? (allowedValues ?? [])
            : type === 'String'
              ? ['', 'text', 'true']
              : [0, 1000, 300_000];
      for (const value of values) {
        expect(fromWireValue(parameter, toWireValue(parameter, value))).toBe(value);
      }
    }
  });
});

describe('the settings a client reads', () => {
  it('compare property names without case, and ignore values that make no sense', () => {
    const handed = handedTo(new PolicyWorld());
    const properties = { photousage: 'nophoto', EnableTracing: 'maybe', MaxPhotoSizeKB: '3x' };
    const settings = new ProvisionedSettings({ ...handed, properties });
    expect(settings.value('DisplayPhoto')).toBe('NoPhoto');
    expect(settings.value('EnableTracing')).toBeNull();
    expect(settings.value('MaxPhotoSizeKB')).toBeNull();
  });

  it('name the policy behind each, its scope, and since when', () => {
    const world = new PolicyWorld();
    const created = world.later(5);
    world.store.create('PhotosControl', {});
    world.store.grant('alice@contoso.com', 'PhotosControl');
    const changed = world.later(5);
    world.store.update('PhotosControl', { DisplayPhoto: 'NoPhoto' });
    const settings = new ProvisionedSettings(handedTo(world));
    expect(settings.decidedBy('DisplayPhoto')).toEqual({
      identity: 'Tag:PhotosControl',
      scope: 'user',
      parameter: 'DisplayPhoto',
      since: changed,
    });
    expect(settings.decidedBy('EnableTracing').since).toBe(created);
  });
});

describe('what waits for the next sign-in', () => {
  it('C5: is nothing until a policy changes, then the setting with both values', () => {
    const world = new PolicyWorld();
    const atSignIn = handedTo(world);
    expect(pendingChanges(atSignIn, handedTo(world))).toBeNull();
    world.store.update('global', { DisplayPhoto: 'NoPhoto' });
    expect(pendingChanges(atSignIn, handedTo(world))).toEqual({
      policy: null,
      changes: [{ parameter: 'DisplayPhoto', now: 'AllPhotos', afterSignIn: 'NoPhoto' }],
    });
    expect(pendingChanges(handedTo(world), handedTo(world))).toBeNull();
  });

  it('E3: is another policy once one is granted, even where no setting differs', () => {
    const world = new PolicyWorld();
    const atSignIn = handedTo(world);
    world.store.create('PhotosControl', {});
    world.store.grant('alice@contoso.com', 'PhotosControl');
    expect(pendingChanges(atSignIn, handedTo(world))).toEqual({
      policy: {
        now: { identity: 'Global', scope: 'global' },
        afterSignIn: { identity: 'Tag:PhotosControl', scope: 'user' },
      },
      changes: [],
    });
  });

  it('is nothing when only a description changed, or a value went and came back', () => {
    const world = new PolicyWorld();
    const atSignIn = handedTo(world);
    world.store.update('global', { Description: 'for all', DisplayPhoto: 'NoPhoto' });
    world.store.update('global', { DisplayPhoto: 'AllPhotos' });
    expect(pendingChanges(atSignIn, handedTo(world))).toBeNull();
  });

  it('is a null where the server would say nothing any more', () => {
    const world = new PolicyWorld();
    world.store.update('global', { WebServicePollInterval: 300_000 });
    const atSignIn = handedTo(world);
    world.store.remove('global');
    expect(pendingChanges(atSignIn, handedTo(world))?.changes).toEqual([
      { parameter: 'WebServicePollInterval', now: 300_000, afterSignIn: null },
    ]);
  });
});
