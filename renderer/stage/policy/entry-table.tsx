import type { ReactNode } from 'react';
import type { PolicyEntry } from '../../../shared/policy/policy-value.js';
import { Button, IconButton } from '../button.js';
import controls from '../controls.module.css';
import { formStrings as text } from './form-strings.js';
import styles from './setting-list.module.css';

/** Further settings as name and value. */
export function EntryTable(props: {
  /** Of the setting that holds them. */
  readonly name: string;
  readonly entries: readonly PolicyEntry[];
  readonly onChange: (entries: readonly PolicyEntry[]) => void;
}): ReactNode {
  const { name, entries, onChange } = props;
  const put = (index: number, changes: Partial<PolicyEntry>): void =>
    onChange(entries.map((entry, at) => (at === index ? { ...entry, ...changes } : entry)));
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
            onClick={() => onChange(entries.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button small onClick={() => onChange([...entries, { name: '', value: '' }])}>
        {text.addEntry(name)}
      </Button>
    </div>
  );
}
