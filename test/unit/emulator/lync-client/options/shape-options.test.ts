import { describe, expect, it } from 'vitest';
import { choosing, controlOf, controlsOf, granted, optionsUnder } from './options-fixture.js';

const allPages = [
  'General',
  'Personal',
  'Status',
  'My Picture',
  'Phones',
  'Alerts',
  'Ringtones and Sounds',
  'Audio Device',
  'Video Device',
  'File Saving',
];

describe('the Options dialog without any setting of an administrator', () => {
  it('has ten pages in the order of its list', () => {
    expect(optionsUnder({}).pages.map(({ title }) => title)).toEqual(allPages);
  });

  it('leaves every control to the user but music on hold, which is off unless switched on', () => {
    const locked = controlsOf(optionsUnder({})).filter(
      (control) => 'setting' in control && control.setting.locked,
    );
    expect(locked.map(({ id }) => id)).toEqual(['play-music-on-hold', 'music-on-hold-file']);
  });

  it('takes nothing away', () => {
    expect(optionsUnder({}).absent).toEqual([]);
  });

  it('starts with Inactive and Away after 5 minutes, up to 360', () => {
    for (const id of ['inactive-after-minutes', 'away-after-minutes'])
      expect(controlOf(optionsUnder({}), id)).toMatchObject({
        kind: 'spinner',
        maximum: 360,
        setting: { value: 5, source: 'client-default' },
      });
  });

  it('gives every control an id of its own', () => {
    const ids = controlsOf(optionsUnder({})).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows who is signed in and what the directory knows of his phones', () => {
    const view = optionsUnder({});
    expect(controlsOf(view).find(({ id }) => id === 'sign-in-address')).toMatchObject({
      text: 'alice@contoso.com',
    });
    expect(controlOf(view, 'mobile-phone').setting).toMatchObject({
      value: '+1 425 555 0101',
      source: 'directory',
    });
  });
});

/** Each check box a Boolean parameter decides: its value when the parameter is True, and False. */
const decided = [
  ['DisableEmoticons', 'show-emoticons', false, true],
  ['EnableTracing', 'lync-logging', true, false],
  ['EnableEventLogging', 'event-logging', true, false],
  ['DisableCalendarPresence', 'calendar-presence', false, true],
  ['DisableMeetingSubjectAndLocation', 'meeting-subject-and-location', false, true],
  ['DisablePresenceNote', 'out-of-office-information', false, true],
  ['EnableIMAutoArchiving', 'save-conversations', true, false],
  ['EnableCallLogAutoArchiving', 'save-call-logs', true, false],
  ['EnableNotificationForNewSubscribers', 'alert-when-added', true, false],
  ['DisablePoorDeviceWarnings', 'audio-device-warnings', false, true],
  ['DisablePoorDeviceWarnings', 'video-device-warnings', false, true],
] as const;

describe.each(decided)('%s', (parameter, id, whenTrue, whenFalse) => {
  it.each([
    [true, whenTrue],
    [false, whenFalse],
  ])(`set to %s locks ${id}, whatever the user chose before`, (value, expected) => {
    for (const own of [true, false]) {
      const view = optionsUnder({ [parameter]: value }, choosing({ [id]: own }));
      expect(controlOf(view, id).setting).toMatchObject({
        value: expected,
        source: 'policy',
        locked: true,
        policy: {
          identity: 'Tag:PhotosControl',
          scope: 'user',
          parameter,
          since: granted,
        },
      });
    }
  });

  it('unset leaves the choice to the user and says which policy leaves it', () => {
    for (const own of [true, false]) {
      const { setting } = controlOf(
        optionsUnder({ [parameter]: null }, choosing({ [id]: own })),
        id,
      );
      expect(setting).toMatchObject({ value: own, source: 'user-choice', locked: false });
      expect(setting.reason).toContain(`Tag:PhotosControl leaves ${parameter} unset.`);
    }
  });

  it('changes no other control', () => {
    const ids = decided.filter(([name]) => name === parameter).map(([, control]) => control);
    const others = (value: boolean | null) =>
      controlsOf(optionsUnder({ [parameter]: value })).filter(
        (control) => !ids.some((own) => own === control.id),
      );
    expect(others(true)).toEqual(others(null));
    expect(others(false)).toEqual(others(null));
  });
});

describe('EnableSQMData', () => {
  const offered = (value: boolean | null) =>
    controlsOf(optionsUnder({ EnableSQMData: value })).some(
      ({ id }) => id === 'customer-experience-program',
    );

  it('takes the customer experience program away when False, and its heading with it', () => {
    expect([offered(null), offered(true), offered(false)]).toEqual([true, true, false]);
    const view = optionsUnder({ EnableSQMData: false });
    expect(view.pages[0]?.sections.map(({ title }) => title)).not.toContain(
      'Help make Lync better',
    );
    expect(view.absent).toMatchObject([
      { page: 'General', why: { value: 'False', policy: { parameter: 'EnableSQMData' } } },
    ]);
  });

  it('offers it when True without deciding for the user', () => {
    const view = optionsUnder({ EnableSQMData: true });
    expect(controlOf(view, 'customer-experience-program').setting).toMatchObject({
      value: false,
      locked: false,
    });
  });
});

describe('music on hold', () => {
  const hold = (values: Parameters<typeof optionsUnder>[0]) => {
    const view = optionsUnder(values, choosing({ 'music-on-hold-file': 'mine.wma' }));
    return [controlOf(view, 'play-music-on-hold'), controlOf(view, 'music-on-hold-file')].map(
      ({ setting: { value, locked } }) => ({ value, locked }),
    );
  };

  it('is the choice of the user when it is enabled without a file', () => {
    expect(hold({ EnableClientMusicOnHold: true })).toEqual([
      { value: true, locked: false },
      { value: 'mine.wma', locked: false },
    ]);
  });

  it('is on and locked at the file of the administrator', () => {
    expect(hold({ EnableClientMusicOnHold: true, MusicOnHoldAudioFile: 'C:\\hold.wma' })).toEqual([
      { value: true, locked: true },
      { value: 'C:\\hold.wma', locked: true },
    ]);
  });

  it('is off and locked where it is not enabled, and keeps the file of the user', () => {
    expect(hold({ EnableClientMusicOnHold: false, MusicOnHoldAudioFile: 'C:\\hold.wma' })).toEqual([
      { value: false, locked: true },
      { value: 'mine.wma', locked: true },
    ]);
  });
});

describe('EnableVOIPCallDefault', () => {
  it('is where the user starts from, until he chooses himself', () => {
    const setting = (values: Record<string, boolean>, own: Record<string, boolean>) =>
      controlOf(optionsUnder(values, choosing(own)), 'call-with-lync').setting;
    expect(setting({ EnableVOIPCallDefault: false }, {})).toMatchObject({
      value: false,
      source: 'policy',
      locked: false,
    });
    expect(setting({ EnableVOIPCallDefault: false }, { 'call-with-lync': true })).toMatchObject({
      value: true,
      source: 'user-choice',
      locked: false,
    });
  });
});
