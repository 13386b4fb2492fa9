import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useRef,
  useState,
} from 'react';
import type { PersonView } from '../../../shared/contract/index.js';
import { usePagedRows } from '../../virtual-list/paged-rows.js';
import { keysOf } from '../actions/action-keys.js';
import { useSignedIn } from '../clients/clients-on-stage.js';
import controls from '../controls.module.css';
import { useFocusOnRequest } from '../focus-request.js';
import { FoldButton } from '../panes/fold-button.js';
import { SearchField } from '../search-input.js';
import { DirectoryList } from './directory-list.js';
import { peopleListStrings } from './list-strings.js';
import styles from './people-pane.module.css';
import { type PeoplePage, useAskPeople, useWatchPeople } from './people-query.js';
import { SignedInPerson } from './person-row.js';
import { peopleStrings as text } from './strings.js';

/** Everybody: who is signed in, and the directory to find the others in. */
export default function PeoplePane(): ReactNode {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const people = usePagedRows<PersonView, PeoplePage>(useAskPeople(asked), useWatchPeople());
  const input = useRef<HTMLInputElement>(null);
  useFocusOnRequest('people', input);
  const lists = useRef<HTMLDivElement>(null);
  const first = useFirstPerson(lists);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') first.focus();
    else if (event.key === 'Enter') first.open(query);
    else return;
    event.preventDefault();
  };
  return (
    <div className={controls.pane}>
      <div className={styles.head}>
        <SearchField
          ref={input}
          label={text.search}
          title={peopleListStrings.placeholder}
          aria-keyshortcuts="Control+K"
          value={query}
          onSearch={setQuery}
          onKeyDown={keyDown}
        >
          <span className={controls.kbd} aria-hidden="true">
            {keysOf('find-person')}
          </span>
        </SearchField>
        <FoldButton pane="people" isOpen />
      </div>
      <div ref={lists} className={styles.lists}>
        <SignedInPeople fitting={people.answer()?.signedIn ?? null} />
        <DirectoryList people={people} onShown={first.shown} />
      </div>
    </div>
  );
}

/** The first person in some lists: Enter in the search box opens their client, as soon as the answer is there. */
function useFirstPerson(lists: RefObject<HTMLElement | null>) {
  const shown = useRef('');
  const wanted = useRef<string | null>(null);
  const button = () => lists.current?.querySelector('button');
  return {
    focus: () => button()?.focus(),
    open: (query: string): void => {
      if (query === shown.current) button()?.click();
      else wanted.current = query;
    },
    shown: useCallback(
      (query: string): void => {
        shown.current = query;
        if (wanted.current === query) lists.current?.querySelector('button')?.click();
        wanted.current = null;
      },
      [lists],
    ),
  };
}

function SignedInPeople(props: {
  /** Addresses of those to show; null for everyone. */
  readonly fitting: ReadonlySet<string> | null;
}): ReactNode {
  const { fitting } = props;
  const everyone = useSignedIn();
  const signedIn = fitting ? everyone.filter((sip) => fitting.has(sip)) : everyone;
  return (
    <section aria-labelledby="people-signed-in" className={styles.signedIn}>
      <h2 id="people-signed-in" className={styles.heading}>
        {text.signedIn} <span>{signedIn.length}</span>
      </h2>
      {everyone.length === 0 && <p className={styles.hint}>{peopleListStrings.nobody}</p>}
      <ul className={styles.list}>
        {signedIn.map((sip) => (
          <SignedInPerson key={sip} sip={sip} />
        ))}
      </ul>
    </section>
  );
}
