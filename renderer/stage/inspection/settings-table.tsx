import { type ReactNode, useState } from 'react';
import type { SettingLayers } from '../../../shared/contract/index.js';
import controls from '../controls.module.css';
import page from '../pages/page-parts.module.css';
import { RuleCell } from '../resultant-policy/rule-cell.js';
import { SearchInput } from '../search-input.js';
import { Segments } from '../segments.js';
import styles from './inspection.module.css';
import { inspectionStrings as text } from './strings.js';
import { useSettingLayers } from './use-inspection.js';

type Filter = keyof typeof text.filters;
const filters: readonly Filter[] = ['all', 'set', 'pending'];

const fits: Readonly<Record<Filter, (setting: SettingLayers) => boolean>> = {
  all: () => true,
  set: ({ set, provisioned }) => set.value !== '' || (provisioned?.value ?? '') !== '',
  pending: ({ pending }) => pending,
};

/** Each setting as set, as provisioned and as effective. */
export function SettingsTable({ sip }: { readonly sip: string }): ReactNode {
  const { answer, failure } = useSettingLayers(sip);
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  if (failure !== null)
    return (
      <p role="alert" className={page.failure}>
        {failure}
      </p>
    );
  if (answer === null) return <p role="status">{text.loading}</p>;
  if (answer.length === 0) return <p className={controls.note}>{text.partner}</p>;
  const wanted = search.trim().toLowerCase();
  const shown = answer.filter(
    (setting) => fits[filter](setting) && setting.parameter.toLowerCase().includes(wanted),
  );
  return (
    <>
      <div className={page.tools}>
        <Segments
          label={text.filter}
          choices={filters}
          names={text.filters}
          current={filter}
          onChoose={setFilter}
        />
        <SearchInput label={text.search} value={search} onSearch={setSearch} />
      </div>
      {shown.length === 0 && <p role="status">{text.noSettings}</p>}
      {shown.length > 0 && (
        <table className={`${page.settings} ${styles.settings}`} aria-label={text.views.settings}>
          <thead>
            <tr>
              <th scope="col">{text.setting}</th>
              {(['asSet', 'asProvisioned', 'asEffective'] as const).map((layer) => (
                <th key={layer} scope="col">
                  {text[layer]} <small>{text.explainedSettings[layer]}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((setting) => (
              <Row key={setting.parameter} setting={setting} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Row({ setting }: { readonly setting: SettingLayers }): ReactNode {
  const { parameter, cmdlet, set, provisioned, effective, pending } = setting;
  return (
    <tr data-pending={pending}>
      <th scope="row">
        {parameter} <small>{cmdlet}</small>
      </th>
      <td>
        <Value {...set} />
        {pending && <span className={styles.remark}>{text.pending}</span>}
      </td>
      <td>{provisioned ? <Value {...provisioned} /> : <Quiet words={text.signedOut} />}</td>
      <td>
        {effective === null ? (
          <Quiet words={text.signedOut} />
        ) : (
          <>
            {effective.value === '' ? <Quiet words={text.notSet} /> : <b>{effective.value}</b>}
            <span className={styles.reason}>{effective.reason}</span>
            <RuleCell id={effective.rule} />
          </>
        )}
      </td>
    </tr>
  );
}

function Value({ value, identity }: { readonly value: string; readonly identity: string }) {
  return (
    <>
      {value === '' ? <Quiet words={text.notSet} /> : <b>{value}</b>}
      <span className={styles.reason}>{identity}</span>
    </>
  );
}

const Quiet = ({ words }: { readonly words: string }): ReactNode => (
  <span className={controls.note}>{words}</span>
);
