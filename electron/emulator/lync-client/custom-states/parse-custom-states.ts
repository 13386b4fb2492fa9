import {
  type CustomStatusClass,
  customStatuses,
  longestCustomText,
} from '../../../../shared/lync/presence.js';
import { parseXml } from '../../exchange/xml/parse-xml.js';
import type { XmlElement } from '../../exchange/xml/xml-element.js';
import { XmlError } from '../../exchange/xml/xml-error.js';
import type { CustomStatus } from '../../lync-server/presence/manual-status.js';

/** Longest file that is read, in characters: four states in every language fit many times over. */
export const customStateFileLimit = 64 * 1024;

/** The language the emulated client speaks: English of the United States. */
const clientLanguage = '1033';

const classes: Readonly<Record<string, CustomStatusClass>> = {
  online: 'available',
  busy: 'busy',
  'do-not-disturb': 'do-not-disturb',
};

/** Declarations and comments, then the root element. What begins otherwise is somebody else's: no message quotes it. */
const beginning = /^\ufeff?(?:\s|<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->)*<customStates[\s>/]/;

/** A file of custom states that a client does not take. The message says where and why. */
export class CustomStatesError extends Error {
  override readonly name = 'CustomStatesError';
}

/**
 * The states of a file behind a CustomStateUrl, in its order: at most four, each online, busy or do-not-disturb, with a
 * text of at most 64 characters for each language. The text is that of the client's language, else the first.
 * One bad state and the file is not taken.
 * Follows `presence/custom-states`, `presence/custom-states-whole`.
 * @throws {CustomStatesError}
 */
export function parseCustomStates(text: string): readonly CustomStatus[] {
  const states = readRoot(text).children('customState');
  if (states.length > customStatuses.length)
    throw new CustomStatesError(
      `The file has ${states.length} states; at most ${customStatuses.length} are allowed.`,
    );
  return states.map((state, index) => readState(state, `State ${index + 1}`));
}

function readRoot(text: string): XmlElement {
  if (text.length > customStateFileLimit)
    throw new CustomStatesError(
      `The file has ${text.length} characters; at most ${customStateFileLimit} are read.`,
    );
  if (!beginning.test(text))
    throw new CustomStatesError(
      'The file is not one of custom states: it does not begin with <customStates>.',
    );
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlError) throw new CustomStatesError(error.message);
    throw error;
  }
}

function readState(state: XmlElement, where: string): CustomStatus {
  const availability = state.attribute('availability') ?? '';
  const presenceClass = classes[availability.trim().toLowerCase()];
  if (presenceClass === undefined)
    throw new CustomStatesError(
      `${where} has the availability "${availability.slice(0, 40)}"; ${Object.keys(classes).join(', ')} are allowed.`,
    );
  const activities = state.children('activity').map((activity) => {
    const { text } = activity;
    const language = activity.attribute('LCID')?.trim() ?? '';
    if (!/^\d{1,6}$/.test(language))
      throw new CustomStatesError(
        `${where} has an activity without the number of a language (LCID).`,
      );
    if (text === '' || text.length > longestCustomText)
      throw new CustomStatesError(
        `${where} has a text of ${text.length} characters; 1 to ${longestCustomText} are allowed.`,
      );
    return { language, text };
  });
  const shown = activities.find(({ language }) => language === clientLanguage) ?? activities[0];
  if (shown === undefined) throw new CustomStatesError(`${where} has no activity.`);
  return { text: shown.text, class: presenceClass };
}
