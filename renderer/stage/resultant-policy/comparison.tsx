import { type ReactNode, useState } from 'react';
import type { ResultantPolicy, ResultantSetting } from '../../../shared/contract/index.js';
import {
  type ComparedKept,
  type ComparedObject,
  type ComparedSetting,
  compareResultant,
  countDifferences,
  type SettingDifference,
} from '../../../shared/resultant-policy/compare-resultant.js';
import { originWords } from '../../../shared/resultant-policy/origin-words.js';
import controls from '../controls.module.css';
import page from '../pages/page-parts.module.css';
import { SearchInput } from '../search-input.js';
import { Segments } from '../segments.js';
import { ObjectHead } from './object-head.js';
import { SettingValue } from './resultant-objects.js';
import styles from './resultant-policy.module.css';
import { mentions } from './setting-filter.js';
import { resultantStrings as text } from './strings.js';

type Shown = keyof typeof text.differences;
const choices: readonly Shown[] = ['different', 'everything'];

/** What governs two people beside each other; what is the same in both is counted, and shown on demand. */
export function Comparison(props: {
  readonly one: ResultantPolicy;
  readonly other: ResultantPolicy;
}): ReactNode {
  const { one, other } = props;
  const [shown, setShown] = useState<Shown>('different');
  const [search, setSearch] = useState('');
  const compared = compareResultant(one, other);
  if (compared.length === 0) return <p className={controls.note}>{text.partnerComparison}</p>;
  const fits = (difference: SettingDifference): boolean =>
    shown === 'everything' || difference !== 'same';
  return (
    <>
      <p role="status" className={styles.summary}>
        {text.compared(one.displayName, other.displayName, countDifferences(compared))}
      </p>
      <div className={page.tools}>
        <Segments
          label={text.filter}
          choices={choices}
          names={text.differences}
          current={shown}
          onChoose={setShown}
        />
        <SearchInput label={text.search} value={search} onSearch={setSearch} />
      </div>
      {compared.map((object) => (
        <ComparedTable
          key={object.one.cmdlet}
          names={[one.displayName, other.displayName]}
          object={{
            ...object,
            settings: object.settings.filter(
              (each) =>
                fits(each.difference) &&
                (mentions(each.one, search) || mentions(each.other, search)),
            ),
            kept: object.kept.filter(
              ({ difference, parameter }) =>
                fits(difference) && parameter.toLowerCase().includes(search.trim().toLowerCase()),
            ),
          }}
        />
      ))}
    </>
  );
}

function ComparedTable(props: {
  readonly names: readonly [string, string];
  readonly object: ComparedObject;
}): ReactNode {
  const { names, object } = props;
  const { one, other, settings, kept } = object;
  const isSame = settings.length + kept.length === 0;
  return (
    <section className={styles.object} aria-labelledby={`resultant-${one.cmdlet}`}>
      <ObjectHead object={one} beside={{ object: other, names }} />
      <table
        className={`${page.settings} ${styles.settings} ${styles.compared}`}
        aria-labelledby={`resultant-${one.cmdlet}`}
      >
        <thead>
          <tr>
            <th scope="col">{text.setting}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">{text.difference}</th>
            <th scope="col">{text.shapes}</th>
          </tr>
        </thead>
        <tbody>
          <tr data-difference={one.identity === other.identity ? 'same' : 'effect'}>
            <th scope="row">{text.governs}</th>
            <td>{one.identity}</td>
            <td>{other.identity}</td>
            <td>
              <Difference difference={one.identity === other.identity ? 'same' : 'effect'} />
            </td>
            <td>{isSame && text.same}</td>
          </tr>
          {settings.map((each) => (
            <ComparedRow key={each.one.parameter} compared={each} />
          ))}
          {kept.map((each) => (
            <ComparedKeptRow key={each.parameter} compared={each} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ComparedRow({ compared }: { readonly compared: ComparedSetting }): ReactNode {
  const { one, other, difference } = compared;
  return (
    <tr data-difference={difference}>
      <th scope="row">{one.parameter}</th>
      <td>
        <SideValue setting={one} />
      </td>
      <td>
        <SideValue setting={other} />
      </td>
      <td>
        <Difference difference={difference} />
      </td>
      <td>
        {one.effect}
        {one.where !== '' && <span className={styles.where}>{one.where}</span>}
      </td>
    </tr>
  );
}

function SideValue({ setting }: { readonly setting: ResultantSetting }): ReactNode {
  return (
    <>
      <SettingValue setting={setting} />
      {setting.origin !== 'unset' && (
        <span className={styles.origin}>{originWords[setting.origin]}</span>
      )}
    </>
  );
}

function ComparedKeptRow({ compared }: { readonly compared: ComparedKept }): ReactNode {
  const { parameter, one, other, difference } = compared;
  const version = (one ?? other)?.version ?? null;
  return (
    <tr className={styles.kept} data-difference={difference}>
      <th scope="row">{parameter}</th>
      <td>{one?.value ?? text.nothingThere}</td>
      <td>{other?.value ?? text.nothingThere}</td>
      <td>
        <Difference difference={difference} />
      </td>
      <td>{text.laterThan2010(version)}</td>
    </tr>
  );
}

const words: Readonly<Record<SettingDifference, string>> = {
  same: text.same,
  form: text.otherForm,
  effect: text.different,
};

/** The sign and the words of a difference, so that neither colour nor sign speaks alone. */
function Difference({ difference }: { readonly difference: SettingDifference }): ReactNode {
  return (
    <span className={styles.difference}>
      <span aria-hidden="true">{difference === 'effect' ? '≠' : '='}</span> {words[difference]}
    </span>
  );
}
