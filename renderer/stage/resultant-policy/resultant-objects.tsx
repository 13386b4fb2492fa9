import { type ReactNode, useState } from 'react';
import type {
  KeptSetting,
  ResultantObject,
  ResultantPolicy,
  ResultantSetting,
} from '../../../shared/contract/index.js';
import { originWords } from '../../../shared/resultant-policy/origin-words.js';
import controls from '../controls.module.css';
import page from '../pages/page-parts.module.css';
import { SearchInput } from '../search-input.js';
import { Segments } from '../segments.js';
import { ObjectHead } from './object-head.js';
import styles from './resultant-policy.module.css';
import { RuleCell } from './rule-cell.js';
import {
  countFiltered,
  filtered,
  overruledBy,
  type SettingFilter,
  settingFilters,
} from './setting-filter.js';
import { resultantStrings as text } from './strings.js';

/** Every kind of policy and configuration that governs a person, each as a table of its settings. */
export function ResultantObjects({ policy }: { readonly policy: ResultantPolicy }): ReactNode {
  const [filter, setFilter] = useState<SettingFilter>('all');
  const [search, setSearch] = useState('');
  const { objects } = policy;
  if (objects.length === 0) return <p className={controls.note}>{text.partner}</p>;
  const shown = objects
    .map((object) => filtered(object, filter, search))
    .filter(
      ({ settings, kept }) =>
        settings.length + kept.length > 0 || (filter === 'all' && search === ''),
    );
  const names = Object.fromEntries(
    settingFilters.map((each) => [each, `${text.filters[each]} ${countFiltered(objects, each)}`]),
  ) as Record<SettingFilter, string>;
  return (
    <>
      <div className={page.tools}>
        <Segments
          label={text.filter}
          choices={settingFilters}
          names={names}
          hint={(each) => text.filterHints[each]}
          current={filter}
          onChoose={setFilter}
        />
        <SearchInput label={text.search} value={search} onSearch={setSearch} />
      </div>
      {shown.length === 0 && <p role="status">{text.none}</p>}
      {shown.map((object) => (
        <ObjectTable key={object.cmdlet} object={object} />
      ))}
    </>
  );
}

function ObjectTable({ object }: { readonly object: ResultantObject }): ReactNode {
  const { settings, kept } = object;
  return (
    <section className={styles.object} aria-labelledby={`resultant-${object.cmdlet}`}>
      <ObjectHead object={object} />
      {settings.length + kept.length > 0 && (
        <table
          className={`${page.settings} ${styles.settings}`}
          aria-labelledby={`resultant-${object.cmdlet}`}
        >
          <thead>
            <tr>
              <th scope="col">{text.setting}</th>
              <th scope="col">{text.value}</th>
              <th scope="col">{text.from}</th>
              <th scope="col">{text.shapes}</th>
              <th scope="col">{text.evidence}</th>
            </tr>
          </thead>
          {settings.map((setting) => (
            <SettingRows key={setting.parameter} setting={setting} object={object} />
          ))}
          {kept.length > 0 && (
            <tbody>
              {kept.map((each) => (
                <KeptRow key={each.parameter} kept={each} identity={object.identity} />
              ))}
            </tbody>
          )}
        </table>
      )}
    </section>
  );
}

/** The setting as it counts, and below it the values of what lost. */
function SettingRows(props: {
  readonly setting: ResultantSetting;
  readonly object: ResultantObject;
}): ReactNode {
  const { setting, object } = props;
  return (
    <tbody>
      <tr data-origin={setting.origin}>
        <th scope="row">{setting.parameter}</th>
        <td>
          <SettingValue setting={setting} />
        </td>
        <td>
          {object.identity}
          <span className={styles.origin}>{originWords[setting.origin]}</span>
        </td>
        <td>
          {setting.effect}
          {setting.where !== '' && <span className={styles.where}>{setting.where}</span>}
        </td>
        <td>
          <RuleCell id={setting.rule} />
        </td>
      </tr>
      {overruledBy(setting).map(({ identity, scope, value }) => (
        <tr key={identity} className={styles.overruled}>
          <th scope="row">
            <s>{setting.parameter}</s>
          </th>
          <td>
            <s>{value}</s>
          </td>
          <td>
            <s>{identity}</s>
            <span className={styles.origin}>{text.notUsed}</span>
          </td>
          <td colSpan={2}>{object.ladder.find((rung) => rung.scope === scope)?.reason}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** The value, or that there is none and what the client then uses. */
export function SettingValue({ setting }: { readonly setting: ResultantSetting }): ReactNode {
  const { origin, value, acts } = setting;
  if (origin !== 'unset')
    return <span className={styles.value}>{value === '' ? text.nothingThere : value}</span>;
  return (
    <>
      <span className={styles.unset}>{text.unset}</span>
      {acts !== '' && <span className={styles.origin}>{text.clientUses(acts)}</span>}
    </>
  );
}

function KeptRow(props: { readonly kept: KeptSetting; readonly identity: string }): ReactNode {
  const { parameter, value, version } = props.kept;
  return (
    <tr className={styles.kept}>
      <th scope="row">{parameter}</th>
      <td>
        <span className={styles.value}>{value}</span>
      </td>
      <td>{props.identity}</td>
      <td colSpan={2}>{text.laterThan2010(version)}</td>
    </tr>
  );
}
