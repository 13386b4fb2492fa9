import { type KeyboardEvent, type ReactNode, useCallback, useId, useState } from 'react';
import type { PersonView } from '../../../shared/contract/index.js';
import { useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand } from '../../bridge/hooks.js';
import controls from '../controls.module.css';
import { useWatchPeople } from '../people/people-query.js';
import styles from './person-search.module.css';
import { resultantStrings as text } from './strings.js';

const mostShown = 8;

/** Finds one person of any number: what is typed is searched, arrows choose, Enter takes. */
export function PersonSearch(props: {
  readonly label: string;
  /** In the empty field, where its label stands beside it. */
  readonly hint?: string;
  readonly onChoose: (person: PersonView) => void;
}): ReactNode {
  const { label, hint = label, onChoose } = props;
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const found = useFound(query, isOpen);
  const list = useId();
  const active = Math.min(chosen, (found?.length ?? 0) - 1);
  const take = (person: PersonView | undefined): void => {
    if (!person) return;
    setOpen(false);
    setQuery('');
    onChoose(person);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'ArrowDown' && isOpen) setChosen(active + 1);
    else if (event.key === 'ArrowDown') setOpen(true);
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, active - 1));
    else if (event.key === 'Enter') take(found?.[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.search}>
      <input
        className={controls.input}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? `${list}-${active}` : undefined}
        placeholder={hint}
        title={text.find}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setChosen(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keyDown}
      />
      <div id={list} role="listbox" aria-label={label} className={styles.list} hidden={!isOpen}>
        {found?.length === 0 && <p className={controls.note}>{text.nobody}</p>}
        {found?.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box it belongs to has the keys
          <div
            key={person.sip}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // Before the box loses the keyboard and the list closes.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            <span>{person.displayName}</span>
            <span className={controls.note}>
              {[person.policy, person.department].filter(Boolean).join(' · ')}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function useFound(query: string, isOpen: boolean): readonly PersonView[] | null {
  const command = useCommand();
  const ask = useCallback(
    async () =>
      isOpen
        ? (await command({ name: 'directory.search', text: query, limit: mostShown })).people
        : null,
    [command, query, isOpen],
  );
  return useFreshAnswer(ask, useWatchPeople()).answer;
}
