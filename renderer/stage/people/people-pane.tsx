import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { useStageEntry, useStageStore } from '../../bridge/hooks.js';
import { useSignedIn } from '../clients/clients-on-stage.js';
import controls from '../controls.module.css';
import { useFocusOnRequest } from '../focus-request.js';
import { Icon } from '../icons.js';
import { useOperatorAction } from '../operator-failures.js';
import { keysOf } from '../shortcuts.js';
import styles from './people-pane.module.css';
import { DirectoryPerson, SignedInPerson } from './person-row.js';
import { peopleStrings as text } from './strings.js';

/** Everybody: who is signed in, and the directory to find the others in. */
export function PeoplePane(): ReactNode {
  const [query, setQuery] = useState('');
  const deferred = useDeferredValue(query);
  const input = useRef<HTMLInputElement>(null);
  useFocusOnRequest('people', input);
  return (
    <div className={controls.pane}>
      <label className={styles.search}>
        <span className={controls.hidden}>{text.search}</span>
        <Icon name="search" size={14} />
        <input
          ref={input}
          type="search"
          className={controls.input}
          placeholder={text.search}
          title={text.placeholder}
          aria-keyshortcuts="Control+K"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span className={`${controls.kbd} ${styles.shortcut}`} aria-hidden="true">
          {keysOf('find-person')}
        </span>
      </label>
      <div className={styles.lists}>
        <SignedInPeople query={deferred} />
        <Directory query={deferred} />
      </div>
    </div>
  );
}

function SignedInPeople({ query }: { readonly query: string }): ReactNode {
  const store = useStageStore();
  const everyone = useSignedIn();
  const wanted = query.trim().toLowerCase();
  const signedIn = everyone.filter((sip) =>
    `${store.get(stageKey('client/{sip}', sip))?.displayName} ${sip}`
      .toLowerCase()
      .includes(wanted),
  );
  return (
    <section aria-labelledby="people-signed-in">
      <h2 id="people-signed-in" className={styles.heading}>
        {text.signedIn} <span>{signedIn.length}</span>
      </h2>
      {everyone.length === 0 && <p className={styles.hint}>{text.nobody}</p>}
      <ul className={styles.list}>
        {signedIn.map((sip) => (
          <SignedInPerson key={sip} sip={sip} />
        ))}
      </ul>
    </section>
  );
}

function Directory({ query }: { readonly query: string }): ReactNode {
  const { people, total } = useDirectorySearch(query);
  const signedIn = new Set(useSignedIn());
  const others = people.filter((person) => !signedIn.has(person.sip));
  return (
    <section aria-labelledby="people-directory">
      <h2 id="people-directory" className={styles.heading}>
        {text.directory} <span>{total - (people.length - others.length)}</span>
      </h2>
      <p className={styles.hint} role="status">
        {total === 0 && query !== '' && text.none(query)}
      </p>
      <ul className={styles.list}>
        {others.map((person) => (
          <DirectoryPerson key={person.sip} person={person} />
        ))}
      </ul>
      {total > people.length && <p className={styles.hint}>{text.more(people.length, total)}</p>}
    </section>
  );
}

type DirectoryMatches = ResultOf<'directory.search'>;

const nothing: DirectoryMatches = {
  people: [],
  total: 0,
  by: { person: 0, department: 0, policy: 0 },
};
const limit = 60;

/**
 * People who fit a text, as of the last answer; everyone for an empty text. Asks again when
 * another organisation was loaded. An answer that was overtaken by a later question is dropped.
 */
function useDirectorySearch(text: string): DirectoryMatches {
  const act = useOperatorAction();
  const organisation = useStageEntry('organisation');
  const [matches, setMatches] = useState(nothing);
  useEffect(() => {
    if (!organisation) return;
    let overtaken = false;
    act({ name: 'directory.search', text, limit }, (found) => {
      if (!overtaken) setMatches(found);
    });
    return () => {
      overtaken = true;
    };
  }, [act, text, organisation]);
  return matches;
}
