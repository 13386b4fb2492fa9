import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/index.js';
import { useCommand } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { SearchField } from '../search-input.js';
import styles from './estate.module.css';
import { useImport } from './import-store.js';
import { estateStrings } from './strings.js';

const { look: text } = estateStrings;

type Found = ResultOf<'import.people'>;
type Person = Found['people'][number];

/** Search over the people of what was read, and what governs the one that is chosen. */
export function LookAtAnyone(props: { readonly onOpen: (sip: string) => void }): ReactNode {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const answer = useFound(useDeferredValue(query));
  const found = answer?.found;
  const person = found?.people.find(({ sip }) => sip === chosen) ?? found?.people[0];
  const move = (by: number): void => {
    const people = found?.people ?? [];
    const at = people.findIndex(({ sip }) => sip === person?.sip);
    const next = people[Math.max(0, Math.min(people.length - 1, at + by))];
    if (next) setChosen(next.sip);
  };
  return (
    <section className={styles.look} aria-labelledby="look-at-anyone">
      <h2 id="look-at-anyone" className={controls.heading}>
        {text.title}
      </h2>
      <SearchField
        // Reading has ended, and this is what comes next.
        autoFocus
        label={text.search}
        value={query}
        onSearch={setQuery}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            move(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Enter' && person?.canSignIn && answer?.query === query)
            // Before the answer has come, the list is that of other words.
            props.onOpen(person.sip);
        }}
      />
      {found && <Matches found={found} query={query} person={person} onChoose={setChosen} />}
      {person && <PersonPolicy person={person} onOpen={props.onOpen} />}
    </section>
  );
}

function Matches(props: {
  readonly found: Found;
  readonly query: string;
  readonly person: Person | undefined;
  readonly onChoose: (sip: string) => void;
}): ReactNode {
  const { found, query, person, onChoose } = props;
  const { total, byPolicy, byDepartment, people } = found;
  return (
    <>
      <p className={controls.note} role="status">
        {total === 0 ? text.none(query) : text.found(total, byPolicy, byDepartment)}
      </p>
      <ul className={styles.matches}>
        {people.map(({ sip, displayName, policy, canSignIn }) => (
          <li key={sip}>
            <button
              type="button"
              className={styles.match}
              aria-pressed={sip === person?.sip}
              onClick={() => onChoose(sip)}
            >
              <b>{displayName}</b>
              <span>{canSignIn ? policy : `${policy}, ${text.cannotSignIn}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > people.length && <p className={controls.note}>{text.shown(people.length, total)}</p>}
    </>
  );
}

function PersonPolicy(props: {
  readonly person: Person;
  readonly onOpen: (sip: string) => void;
}): ReactNode {
  const { sip, displayName, ladder, canSignIn } = props.person;
  return (
    <section className={styles.policy} aria-label={text.policyOf(displayName)}>
      <h3 className={controls.heading}>{text.policyOf(displayName)}</h3>
      <ol className={styles.ladder}>
        {ladder.map(({ scope, identity, governs, settings }) => (
          <li key={identity} data-governs={governs}>
            <span>{text.scopes[scope]}</span>
            {governs ? <code>{identity}</code> : <s>{identity}</s>}
            <em>{governs ? text.governs : text.overridden}</em>
            {governs && <small>{settings}</small>}
          </li>
        ))}
      </ol>
      <Button disabled={!canSignIn} title={text.openHint} onClick={() => props.onOpen(sip)}>
        {text.open(displayName)}
      </Button>
    </section>
  );
}

/** As of the last answer. Asks again when a choice or made-up names changed what was read. */
function useFound(query: string): { readonly query: string; readonly found: Found } | null {
  const command = useCommand();
  const estate = useImport('estate');
  const report = useImport('report');
  const [found, setFound] = useState<ReturnType<typeof useFound>>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read has changed when these have
  useEffect(() => {
    let overtaken = false;
    command({ name: 'import.people', text: query, from: 0, count: 50 }).then(
      (answer) => !overtaken && setFound({ query, found: answer }),
      () => !overtaken && setFound(null),
    );
    return () => {
      overtaken = true;
    };
  }, [command, query, estate, report]);
  return found;
}
