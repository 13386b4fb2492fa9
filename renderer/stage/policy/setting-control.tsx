import { type ReactNode, useState } from 'react';
import {
  isEntryList,
  isStringList,
  type PolicyValue,
} from '../../../shared/policy/policy-value.js';
import type { RangeProfile, SettingParameter } from '../../../shared/policy/setting-parameter.js';
import { settingText } from '../../../shared/policy/setting-text.js';
import controls from '../controls.module.css';
import { Segments } from '../segments.js';
import { typedText } from './draft.js';
import { EntryTable } from './entry-table.js';
import type { Given } from './form-object.js';
import { formStrings as text } from './form-strings.js';
import styles from './setting-list.module.css';

interface ControlProps {
  readonly parameter: SettingParameter;
  readonly value: Given;
  readonly stored: PolicyValue;
  readonly profile: RangeProfile;
  /** Id of the element with its name. */
  readonly nameId: string;
  /** Ids of the elements that say what is allowed and what is wrong. */
  readonly noteId: string;
  readonly isRefused: boolean;
  readonly onGive: (given: Given) => void;
}

/** The control of a setting's type. That nothing is set is a value of its own. */
export function SettingControl(props: ControlProps): ReactNode {
  switch (props.parameter.type) {
    case 'Boolean':
      return <Switch {...props} />;
    case 'Enum':
      return <OneOf {...props} />;
    case 'StringList':
      return <Lines {...props} />;
    case 'PolicyEntryList':
      return <Entries {...props} />;
    default:
      return <Text {...props} />;
  }
}

const give = (value: PolicyValue): Given => ({ kind: 'value', value });

/** Whether nothing set is offered: it may be given, or it is so and can stay. */
const mayBeUnset = ({ parameter, stored }: ControlProps): boolean =>
  parameter.nullable || stored === null;

const switchNames = { unset: text.notSet, true: 'True', false: 'False', other: '' } as const;
const fromSwitch = { unset: null, true: true, false: false, other: null } as const;

function Switch(props: ControlProps): ReactNode {
  const { parameter, value, nameId, isRefused, onGive } = props;
  const held = value.kind === 'value' ? value.value : 'other';
  const current =
    held === null ? 'unset' : held === true ? 'true' : held === false ? 'false' : 'other';
  const choices = (['unset', 'true', 'false'] as const).filter(
    (one) => one !== 'unset' || mayBeUnset(props),
  );
  return (
    <Segments
      label={parameter.name}
      labelledBy={nameId}
      isRefused={isRefused}
      choices={choices}
      names={switchNames}
      current={current}
      onChoose={(one) => onGive(give(fromSwitch[one]))}
    />
  );
}

function OneOf(props: ControlProps): ReactNode {
  const { parameter, value, nameId, noteId, isRefused, onGive } = props;
  const choices: readonly (string | null)[] = [
    ...(mayBeUnset(props) ? [null] : []),
    ...(parameter.allowedValues ?? []),
  ];
  return (
    <div
      role="radiogroup"
      className={styles.radios}
      aria-labelledby={nameId}
      aria-invalid={isRefused || undefined}
    >
      {choices.map((one) => (
        <label key={one ?? ''}>
          <input
            type="radio"
            name={nameId}
            aria-describedby={noteId}
            checked={value.kind === 'value' && value.value === one}
            onChange={() => onGive(give(one))}
          />
          {one ?? text.notSet}
        </label>
      ))}
    </div>
  );
}

const units: Readonly<Partial<Record<SettingParameter['type'], string>>> = {
  TimeSpan: 'hh:mm:ss',
  TimeOfDay: 'hh:mm',
};

function Text(props: ControlProps): ReactNode {
  const { parameter, value, stored, profile, nameId, noteId, isRefused, onGive } = props;
  const isUnset = value.kind === 'value' && value.value === null;
  const shown = value.kind === 'typed' ? value.text : settingText(parameter, value.value);
  const isLong = parameter.type === 'String';
  return (
    <div className={styles.text}>
      <input
        type="text"
        className={controls.input}
        data-long={isLong}
        autoComplete="off"
        spellCheck={false}
        inputMode={/Int/.test(parameter.type) ? 'numeric' : undefined}
        placeholder={isUnset ? text.notSet : undefined}
        aria-labelledby={nameId}
        aria-describedby={noteId}
        aria-invalid={isRefused || undefined}
        value={shown}
        onChange={({ target }) => onGive(typed(parameter, target.value, profile))}
      />
      {!isLong && <span className={controls.note}>{parameter.unit ?? units[parameter.type]}</span>}
      {mayBeUnset(props) && (
        <button
          type="button"
          className={styles.unset}
          aria-pressed={isUnset}
          aria-describedby={nameId}
          onClick={() => onGive(give(isUnset && stored !== null ? stored : null))}
        >
          {text.notSet}
        </button>
      )}
    </div>
  );
}

/** What is typed keeps its spelling while it is being typed: `00:1` is not yet `00:01:00`. */
function typed(parameter: SettingParameter, input: string, profile: RangeProfile): Given {
  const given = typedText(parameter, input, profile);
  return given.kind === 'value' && settingText(parameter, given.value) !== input
    ? { kind: 'typed', text: input }
    : given;
}

/** A list of texts, one in each line. What is typed stays as it is until the keyboard leaves. */
function Lines(props: ControlProps): ReactNode {
  const { value, nameId, noteId, isRefused, onGive } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const held = value.kind === 'value' ? value.value : [];
  const shown = Array.isArray(held) && isStringList(held) ? held.join('\n') : '';
  const offered = value.kind === 'typed' ? value.text : shown;
  return (
    <textarea
      className={styles.lines}
      rows={5}
      spellCheck={false}
      aria-labelledby={nameId}
      aria-describedby={noteId}
      aria-invalid={isRefused || undefined}
      value={typed ?? offered}
      onChange={({ target }) => {
        setTyped(target.value);
        onGive(give(linesOf(target.value)));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function Entries({ parameter, value, onGive }: ControlProps): ReactNode {
  const entries = value.kind === 'value' && isEntryList(value.value) ? value.value : [];
  return (
    <EntryTable name={parameter.name} entries={entries} onChange={(next) => onGive(give(next))} />
  );
}

const linesOf = (input: string): readonly string[] =>
  input
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
