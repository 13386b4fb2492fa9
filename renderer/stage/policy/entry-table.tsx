import type { ReactNode } from 'react';
import { isEntryList, type PolicyEntry } from '../../../shared/policy/policy-value.js';
import { Button, IconButton } from '../button.js';
import controls from '../controls.module.css';
import { formStrings as text } from './form-strings.js';
import type { ControlProps } from './setting-control.js';
import styles from './setting-list.module.css';

/** Further settings as name and value. */
export function EntryTable({ parameter, value, onGive }: ControlProps): ReactNode {
  const entries = value.kind === 'value' && isEntryList(value.value) ? value.value : [];
  const change = (next: readonly PolicyEntry[]): void => onGive({ kind: 'value', value: next });
  const put = (index: number, changes: Partial<PolicyEntry>): void =>
    change(entries.map((entry, at) => (at === index ? { ...entry, ...changes } : entry)));
  return (
    <div className={styles.entries}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries may be alike, and have no names of their own
        <div key={index} className={styles.text}>
          <input
            className={controls.input}
            aria-label={text.entryName(index + 1)}
            value={entry.name}
            onChange={({ target }) => put(index, { name: target.value })}
          />
          <input
            className={controls.input}
            aria-label={text.entryValue(index + 1)}
            value={entry.value}
            onChange={({ target }) => put(index, { value: target.value })}
          />
          <IconButton
            icon="close"
            label={text.removeEntry(entry.name)}
            onClick={() => change(entries.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button small onClick={() => change([...entries, { name: '', value: '' }])}>
        {text.addEntry(parameter.name)}
      </Button>
    </div>
  );
}
