import { type ReactNode, useState } from 'react';
import type { PersonView } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { useStageStore } from '../../bridge/hooks.js';
import { Choice } from '../choice.js';
import { useSignedIn } from '../clients/clients-on-stage.js';
import { PersonSearch } from '../resultant-policy/person-search.js';
import { compareStrings as text } from './strings.js';

const another = 'another';

/** Chooses a person: among those who are signed in, or anybody by search. */
export function PersonChoice(props: {
  readonly label: string;
  /** In the empty field, where its label stands beside it. */
  readonly hint?: string;
  /** The chosen person, if there is one. */
  readonly sip: string | null;
  readonly name: string;
  /** What stands for the chosen person, where that is not the name. */
  readonly nameOf?: (sip: string, name: string) => string;
  readonly onChoose: (sip: string) => void;
}): ReactNode {
  const { label, hint, sip, name, nameOf = (_, words) => words, onChoose } = props;
  const store = useStageStore();
  const signedIn = useSignedIn();
  const [isSearching, setSearching] = useState(false);
  const choose = (person: PersonView): void => {
    setSearching(false);
    onChoose(person.sip);
  };
  if (isSearching || sip === null)
    return <PersonSearch label={label} {...(hint !== undefined && { hint })} onChoose={choose} />;
  const choices = [...new Set([sip, ...signedIn]), another];
  const words = (one: string): string => {
    if (one === another) return `${text.anotherPerson}…`;
    const found = store.get(stageKey('client/{sip}', one))?.displayName;
    return nameOf(one, found ?? (one === sip ? name : one));
  };
  return (
    <Choice
      label={label}
      value={sip}
      choices={choices}
      nameOf={words}
      onChoose={(one) => (one === another ? setSearching(true) : onChoose(one))}
    />
  );
}
