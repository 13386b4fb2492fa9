import { expect as baseExpect } from '@playwright/test';
import type { Expectation } from '../../shared/scenario/expectations/expectations.js';
import { ContactOnScreen, EmulatedClient } from './emulator.js';
import { isSo, tellWhy } from './tell-why.js';

type PhotoKind = 'ad' | 'web' | 'none';
type PictureSource = 'none' | 'corporate' | 'web';
type ListLook = 'photo tiles' | 'classic squares';

/** When something is to be seen. */
export interface MomentOptions {
  /** Passes virtual time up to this moment first: `08:30:00`, or `2010-12-06T08:30:00`. */
  readonly at?: string;
}

export interface PresenceOptions extends MomentOptions {
  /** What stands after the status, such as `25 mins`; `null` for nothing. Not looked at when left out. */
  readonly age?: string | null;
}

type Shown = EmulatedClient | ContactOnScreen;

/** What Playwright hands to a matcher. */
export interface MatcherState {
  readonly isNot: boolean;
}

export interface MatcherResult {
  readonly pass: boolean;
  readonly name: string;
  readonly message: () => string;
}

/** What clients show, by what is on their screens. Each passes with whatever the screen comes to show in time. */
export const matchers = {
  /** A contact, or the user themselves, is shown with this status: `In a meeting`. */
  async toShowPresence(
    this: MatcherState,
    shown: Shown,
    presence: string,
    { at, age }: PresenceOptions = {},
  ): Promise<MatcherResult> {
    const { emulator } = clientOf(shown, 'toShowPresence');
    if (at !== undefined) await emulator.runTo(at);
    const expected = { presence, ...(age === undefined ? {} : { age: age ?? 'none' }) };
    return judge(this, 'toShowPresence', shown, expected, () =>
      shown instanceof EmulatedClient
        ? assertion(this, shown.status).toHaveAccessibleName(`Status: ${presence}`)
        : assertion(this, shown.row).toHaveAccessibleName(rowName(shown, presence, age)),
    );
  },

  /** A contact, or the user themselves, is shown with a photo of this kind, or with `none`. */
  async toShowPhoto(
    this: MatcherState,
    shown: Shown,
    photo: PhotoKind,
    { at }: MomentOptions = {},
  ): Promise<MatcherResult> {
    const client = clientOf(shown, 'toShowPhoto');
    if (at !== undefined) await client.emulator.runTo(at);
    const place = shown instanceof EmulatedClient ? client.me : shown.row;
    return judge(this, 'toShowPhoto', shown, { photo }, async () => {
      await baseExpect(place).toBeVisible();
      if ((await isSo(client.emulator, expectationOf(shown, { photo }))) === this.isNot)
        throw unlike();
      if (!this.isNot) await expectAny(client.photos(place), photo !== 'none');
    });
  },

  /** Options > My Picture offers these sources and no other; none at all when the page is absent. */
  async toOfferPictures(
    this: MatcherState,
    client: EmulatedClient,
    sources: readonly PictureSource[],
  ): Promise<MatcherResult> {
    const expected = { 'picture-choices': [...sources] };
    clientOf(client, 'toOfferPictures');
    return judge(this, 'toOfferPictures', client, expected, async () => {
      if ((await isSo(client.emulator, expectationOf(client, expected))) === this.isNot)
        throw unlike();
      if (this.isNot) return;
      await client.options.open();
      try {
        const isThere = sources.length > 0;
        await baseExpect(client.options.tab('My Picture')).toHaveCount(isThere ? 1 : 0);
        if (isThere) await client.options.turnTo('My Picture');
        await baseExpect(client.options.pictureChoices).toHaveCount(sources.length);
      } finally {
        await client.options.press('Cancel');
      }
    });
  },

  /** The contact list is of photo tiles, or of classic squares. */
  async toShowList(
    this: MatcherState,
    client: EmulatedClient,
    list: ListLook,
  ): Promise<MatcherResult> {
    clientOf(client, 'toShowList');
    return judge(this, 'toShowList', client, { list }, async () => {
      await baseExpect(client.rows.first()).toBeVisible();
      await expectAny(client.tile(client.list), (list === 'photo tiles') !== this.isNot);
    });
  },

  /** Whatever the `expect` step of a scenario file can say of a client, and of the stage. */
  async toShow(
    this: MatcherState,
    shown: Shown,
    expected: Omit<Expectation, 'client' | 'row'>,
    { at }: MomentOptions = {},
  ): Promise<MatcherResult> {
    const { emulator } = clientOf(shown, 'toShow');
    if (at !== undefined) await emulator.runTo(at);
    return judge(this, 'toShow', shown, expected, async () => {
      if ((await isSo(emulator, expectationOf(shown, expected))) === this.isNot) throw unlike();
    });
  },
};

/** @throws what to pass, for whatever has no client: a locator of a row, or a contact that was not waited for */
function clientOf(shown: Shown, matcher: string): EmulatedClient {
  if (shown instanceof ContactOnScreen) return shown.client;
  if (shown instanceof EmulatedClient) return shown;
  const isPromise = typeof shown === 'object' && shown !== null && 'then' in shown;
  const problem = isPromise ? 'was given a promise: await it' : 'cannot look at this';
  throw new TypeError(
    `${matcher} ${problem}. Pass a client, expect(await emulator.client('bob')), or a contact in its list, expect(await bob.contact('alice')).`,
  );
}

/** The emulator has something else, or what it was not to have: {@link judge} says what. */
const unlike = (): Error => new Error('It is shown.');

const expectationOf = (shown: Shown, expected: Expectation): Expectation => ({
  ...expected,
  client: shown instanceof ContactOnScreen ? shown.client.sip : shown.sip,
  row: shown.sip,
});

const assertion = ({ isNot }: MatcherState, locator: ContactOnScreen['row']) =>
  isNot ? baseExpect(locator).not : baseExpect(locator);

/** Waits until there is at least one of these, or none. */
const expectAny = (locator: ContactOnScreen['row'], isThere: boolean): Promise<void> =>
  isThere ? baseExpect(locator).not.toHaveCount(0) : baseExpect(locator).toHaveCount(0);

/** The beginning of what a row says of itself; a note may follow. */
function rowName({ person }: ContactOnScreen, presence: string, age?: string | null): RegExp {
  const parts = [person.displayName, presence, ...(typeof age === 'string' ? [age] : [])];
  const [text, anAge] = [parts.map(escaped).join(', '), String.raw`, \d+ (?:min|hour|day)s?\b`];
  return new RegExp(`^${text}(?:${age === null ? `(?!${anAge}), ` : ', '}|$)`);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Carries out an assertion; when it fails, tells what the emulator has, when, and what led to it. */
async function judge(
  { isNot }: MatcherState,
  name: string,
  shown: Shown,
  expected: Expectation,
  check: () => Promise<void>,
): Promise<MatcherResult> {
  try {
    await check();
    return { pass: !isNot, name, message: () => '' };
  } catch (error) {
    const { emulator } = clientOf(shown, name);
    const { differences, because } = await tellWhy(emulator, expectationOf(shown, expected));
    // The screen follows the emulator: what is told of the one is not told of the other again.
    const screen = error instanceof Error ? error.message : String(error);
    const seen = differences.length > 0 ? differences : [screen];
    const message = [`${name}${isNot ? ' (not)' : ''}`, ...seen, ...because].join('\n');
    return { pass: isNot, name, message: () => message };
  }
}
