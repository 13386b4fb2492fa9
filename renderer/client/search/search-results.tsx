import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useClientCommand, useClientSip } from '../../bridge/hooks.js';
import { useFrozen } from '../../picture/frozen.js';
import { useClientUiStore } from '../client-ui.js';
import { Group } from '../group.js';
import { asks } from '../why/asks.js';
import styles from './search.module.css';
import { searchBoxId } from './search-box.js';
import { SearchResult } from './search-result.js';
import { searchStrings } from './strings.js';

/** What was found, in place of the contact list while there is a text in the search box. Escape goes back to both. */
export function SearchResults(props: { readonly text: string }): ReactNode {
  const { text } = props;
  const found = usePeopleSearch(text);
  const sip = useClientSip();
  const ui = useClientUiStore();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  if (!found) return <div className={styles.results} aria-busy="true" />;

  const { people, more } = found;
  const stop = Math.min(active, people.length - 1);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      document.getElementById(searchBoxId(sip))?.focus();
      ui.setState({ searchText: '' });
      return;
    }
    const target = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: people.length - 1,
    }[event.key];
    if (target === undefined || target < 0 || target >= people.length) return;
    event.preventDefault();
    setActive(target);
    list.current?.querySelectorAll<HTMLElement>('[data-result]')[target]?.focus();
  };
  return (
    <Group
      className={styles.results}
      label={searchStrings.results}
      {...asks('window', { part: 'search' })}
    >
      <div className={styles.heading} aria-hidden>
        {searchStrings.name}
      </div>
      {people.length === 0 && <p className={styles.none}>{searchStrings.none(text)}</p>}
      <ul ref={list} className={styles.list} onKeyDown={keyDown}>
        {people.map((person, index) => (
          <SearchResult
            key={person.sip}
            person={person}
            active={index === stop}
            onActive={() => setActive(index)}
          />
        ))}
      </ul>
      <output className={styles.footer}>{searchStrings.footer(people.length, more)}</output>
    </Group>
  );
}

type Found = ResultOf<'client.search'>;

/** How many results the 2010 client asks for. */
const limit = 50;

/** People found for a text; those of the text before until the answer is there. */
function usePeopleSearch(text: string): Found | null {
  const send = useClientCommand();
  const ui = useClientUiStore();
  const frozen = useFrozen();
  const [found, setFound] = useState<Found | null>(frozen?.found ?? null);
  useEffect(() => {
    let current = true;
    send({ name: 'client.search', text, limit }).then(
      (answer) => {
        if (current) setFound(answer);
      },
      (reason: unknown) => {
        if (current) ui.setState({ failure: failureText(reason) });
      },
    );
    return () => {
      current = false;
    };
  }, [send, text, ui]);
  return found;
}
