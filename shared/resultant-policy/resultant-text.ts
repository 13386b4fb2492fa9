import type {
  ResultantObject,
  ResultantPolicy,
  ResultantSetting,
} from '../contract/views/resultant-policy.js';
import { type ComparedObject, compareResultant } from './compare-resultant.js';
import { originWords } from './origin-words.js';

/**
 * What governs a person, as text to be kept and compared by any tool: one setting a line, always in the same order, no
 * times. What lost stands below the setting that overrules it.
 */
export function resultantText(policy: ResultantPolicy): string {
  const lines = [
    `# Resultant policy of ${heading(policy)}`,
    ...(policy.objects.length === 0 ? [`# ${partner}`] : []),
    ...policy.objects.flatMap(objectLines),
  ];
  return `${lines.join('\n')}\n`;
}

/** The settings in which two people differ, `-` before those of the first and `+` before those of the other. */
export function comparisonText(one: ResultantPolicy, other: ResultantPolicy): string {
  const lines = [
    `--- ${heading(one)}`,
    `+++ ${heading(other)}`,
    ...compareResultant(one, other).flatMap(differentLines),
  ];
  return `${lines.join('\n')}\n`;
}

const partner = 'The servers of the partner govern this person; they are not emulated.';

const heading = ({ displayName, sip }: ResultantPolicy): string => `${displayName} <${sip}>`;

const winnerLine = ({ cmdlet, identity, scope }: ResultantObject): string =>
  `${cmdlet} = ${identity} (${scope})`;

const objectLines = (object: ResultantObject): readonly string[] => [
  winnerLine(object),
  ...object.settings.flatMap((setting) => [
    settingLine(object, setting),
    ...setting.overruled
      .filter(({ origin }) => origin === 'set' || origin === 'set-to-default')
      .map(
        ({ identity, value }) =>
          `${object.cmdlet}.${setting.parameter} ~ ${oneLine(value)} (${identity}, not used)`,
      ),
  ]),
  ...object.kept.map(
    ({ parameter, value, version }) =>
      `${object.cmdlet}.${parameter} = ${oneLine(value)} (kept, not acted on: ${version ?? 'a later version'})`,
  ),
];

function settingLine({ cmdlet }: ResultantObject, setting: ResultantSetting): string {
  const { parameter, value, origin, acts } = setting;
  const why =
    origin === 'unset' && acts !== ''
      ? `${originWords.unset}, the client uses ${oneLine(acts)}`
      : originWords[origin];
  return `${cmdlet}.${parameter} = ${[oneLine(value), `(${why})`].filter(Boolean).join(' ')}`;
}

function differentLines({ one, other, settings, kept }: ComparedObject): readonly string[] {
  const winners = [`-${winnerLine(one)}`, `+${winnerLine(other)}`];
  const values = settings
    .filter(({ difference }) => difference !== 'same')
    .flatMap((each) => [`-${settingLine(one, each.one)}`, `+${settingLine(other, each.other)}`]);
  const later = kept
    .filter(({ difference }) => difference !== 'same')
    .flatMap(({ parameter, one: first, other: second }) => [
      ...(first ? [`-${one.cmdlet}.${parameter} = ${oneLine(first.value)} (kept)`] : []),
      ...(second ? [`+${other.cmdlet}.${parameter} = ${oneLine(second.value)} (kept)`] : []),
    ]);
  const lines = [...(one.identity === other.identity ? [] : winners), ...values, ...later];
  return lines;
}

/** Line breaks and other controls as their escapes, so that a setting stays one line. */
const oneLine = (text: string): string =>
  text.replace(/[\\\p{Cc}\u2028\u2029]/gu, (character) =>
    character === '\\' ? '\\\\' : JSON.stringify(character).slice(1, -1),
  );
