import type { ReactNode } from 'react';
import type { SettingsKindName } from '../../../shared/policy/setting-kinds.js';
import { SearchInput } from '../search-input.js';
import { Segments } from '../segments.js';
import { formStrings as text } from './form-strings.js';
import styles from './policy-form.module.css';
import { laterSettings, settingGroups } from './setting-groups.js';

/** Which settings are listed: all of them, those that are not at their default, or those that the form changes. */
export type ShownPart = 'all' | 'set' | 'changed';
const parts: readonly ShownPart[] = ['all', 'set', 'changed'];

/** The search among settings, and which of them are listed. */
export function SettingFilter(props: {
  readonly kind: SettingsKindName;
  readonly query: string;
  readonly part: ShownPart;
  readonly set: number;
  readonly changed: number;
  readonly onQuery: (query: string) => void;
  readonly onPart: (part: ShownPart) => void;
}): ReactNode {
  const { kind, query, part, set, changed, onQuery, onPart } = props;
  const count =
    settingGroups(kind).reduce((sum, { settings }) => sum + settings.length, 0) +
    (kind === 'client' ? laterSettings.length : 0);
  return (
    <div className={styles.filter}>
      <SearchInput
        label={text.find}
        placeholder={text.findAmong(count)}
        title={text.findHint}
        value={query}
        onSearch={onQuery}
        onKeyDown={(event) => {
          // An empty search leaves Esc to what is around it.
          if (event.key !== 'Escape' || query === '') return;
          event.stopPropagation();
          onQuery('');
        }}
      />
      <Segments
        label={text.parts}
        choices={parts}
        names={{ all: text.all, set: text.set(set), changed: text.changed(changed) }}
        current={part}
        onChoose={onPart}
      />
    </div>
  );
}
