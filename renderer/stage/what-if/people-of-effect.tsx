import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react';
import type {
  WhatIfEffectView,
  WhatIfPersonView,
  WhatIfResultView,
} from '../../../shared/contract/index.js';
import { useCommand } from '../../bridge/hooks.js';
import { type PageOfRows, usePagedRows } from '../../virtual-list/paged-rows.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useFailure } from '../operator-failures.js';
import { SearchField } from '../search-input.js';
import { focusEffect } from './focus-effect.js';
import { PeopleGrid } from './people-grid.js';
import styles from './people-of-effect.module.css';
import { whatIfStrings as text } from './strings.js';
import { useWhatIfStore } from './what-if-store.js';

/** Nothing changes in a result. */
const neverAgain = () => () => undefined;

/** Who is hit by one effect: searched, filtered, and each to be compared. */
export function PeopleOfEffect(props: {
  readonly effect: WhatIfEffectView;
  readonly result: WhatIfResultView;
}): ReactNode {
  const { effect, result } = props;
  const [words, setWords] = useState('');
  const [department, setDepartment] = useState('');
  const asked = useDeferredValue(words);
  const ask = useAskPeople(effect.id, asked, department, result);
  const rows = usePagedRows<WhatIfPersonView, PageOfRows<WhatIfPersonView>>(ask, neverAgain);
  const search = useRef<HTMLInputElement>(null);
  useSearchKey(search);
  const press = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape' && !(isTyping && words !== '')) {
      focusEffect();
      event.preventDefault();
    }
  };
  return (
    <section className={styles.people} aria-label={text.peopleOf(effect.title)} onKeyDown={press}>
      <header className={styles.peopleHead}>
        <div>
          <h3>{effect.title}</h3>
          <p role="status">
            {text.sentence(effect.people, effect.sentence)}, {effect.takesEffect}.
          </p>
        </div>
        <CopyPeople ask={ask} total={rows.answer()?.total ?? 0} />
      </header>
      <div className={styles.filters}>
        <SearchField
          ref={search}
          label={text.searchLabel}
          placeholder={text.search}
          aria-keyshortcuts="/"
          value={words}
          onSearch={setWords}
        />
        <Choice
          label={text.department}
          value={department}
          choices={['', ...result.departments]}
          nameOf={(name) => name || text.allDepartments}
          onChoose={setDepartment}
        />
      </div>
      <PeopleGrid effect={effect} rows={rows} />
    </section>
  );
}

/** `/` searches from anywhere on the page but where something is typed. */
function useSearchKey(search: RefObject<HTMLInputElement | null>): void {
  const enter = useWhatIfStore((store) => store.enter);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      enter(false);
      search.current?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [search, enter]);
}

type AskPeople = (offset: number, limit: number) => Promise<PageOfRows<WhatIfPersonView>>;

/** Asks for people of an effect. The function is another one with each result. */
function useAskPeople(
  effect: string,
  words: string,
  department: string,
  result: WhatIfResultView,
): AskPeople {
  const command = useCommand();
  const report = useFailure((failure) => failure.report);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result has other people
  return useCallback(
    async (from, limit) => {
      try {
        const { people, total } = await command({
          name: 'what-if.people',
          effect,
          text: words,
          ...(department !== '' && { department }),
          from,
          limit,
        });
        return { rows: people, total };
      } catch (reason) {
        report(reason);
        throw reason;
      }
    },
    [command, report, effect, words, department, result],
  );
}

const pageSize = 1000;

/** Copies all that the list has, a person a line. */
function CopyPeople({
  ask,
  total,
}: {
  readonly ask: AskPeople;
  readonly total: number;
}): ReactNode {
  const [copied, setCopied] = useState<number | null>(null);
  const report = useFailure((failure) => failure.report);
  const copy = async (): Promise<void> => {
    const lines: string[] = [];
    for (let from = 0; from < total; from += pageSize) {
      const { rows } = await ask(from, pageSize);
      lines.push(...rows.map(lineOf));
    }
    await navigator.clipboard.writeText(`${lines.join('\n')}\n`);
    setCopied(lines.length);
  };
  return (
    <div className={styles.copyPeople}>
      <span role="status" className={controls.note}>
        {copied !== null && text.copied(copied)}
      </span>
      <Button small title={text.copyPeople} onClick={() => void copy().catch(report)}>
        <Icon name="copy" />
        {text.copy}
      </Button>
    </div>
  );
}

const lineOf = ({ displayName, sip, department, before, after }: WhatIfPersonView): string =>
  [displayName, sip, department, before.text, after.text].join('\t');
