import { commandDefinitions } from '../../../shared/contract/commands/command.js';
import { happeningKinds } from '../../../shared/contract/log-kinds.js';
import type { Word } from '../../../shared/contract/resolve-names.js';
import { contactCardViewSchema } from '../../../shared/contract/views/contact-card.js';
import { presenceTable } from '../../../shared/lync/presence.js';
import { clientPolicyParameters } from '../../../shared/policy/client-policy-table.js';
import { optionPages } from '../../emulator/lync-client/options/option-pages.js';
import { presencePolicyParameters } from '../../emulator/lync-server/in-band/presence-policy-properties.js';
import { activityText, activityTokens } from '../../emulator/lync-server/presence/activity.js';

interface WordList {
  /** What one of them is called. */
  readonly kind: string;
  readonly known: ReadonlySet<string> | 'any';
}

const list = (kind: string, known: Iterable<string>): WordList => ({ kind, known: new Set(known) });

/**
 * The words that a scenario may use, each list from the definition of the thing.
 * @param customTexts texts of custom states that the scenario brings along, if that is known
 */
export function knownWords(
  customTexts: readonly string[] | 'any',
): Readonly<Record<Word, WordList>> {
  const commands = commandDefinitions.filter(({ kind, by }) => kind !== 'query' && by !== 'host');
  const statuses = (texts: readonly string[]): WordList['known'] =>
    customTexts === 'any'
      ? 'any'
      : new Set([...texts, ...activityTokens.map(activityText), ...customTexts]);
  return {
    'log kind': list('kind of log entry', [
      ...happeningKinds,
      ...commands.map(({ name }) => `command.${name}`),
    ]),
    // What no client is sent cannot be seen in one.
    setting: list('setting that reaches a client', [
      ...clientPolicyParameters.flatMap(({ name, wireName }) => (wireName === null ? [] : [name])),
      ...presencePolicyParameters,
    ]),
    option: list(
      'control of the Options dialog',
      optionPages.flatMap(({ sections }) =>
        sections.flatMap(({ options }) => options.map(({ id }) => id)),
      ),
    ),
    'card field': list(
      'line of the contact card',
      contactCardViewSchema.shape.fields.element.shape.id.options,
    ),
    presence: {
      kind: 'presence text',
      known: statuses(Object.values(presenceTable).map(({ text }) => text)),
    },
    activity: { kind: 'activity', known: statuses([]) },
  };
}
