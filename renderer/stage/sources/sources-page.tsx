import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import { type RuleId, rules } from '../../../shared/reference/rules.js';
import { RuleBody } from '../../client/why/rule-section.js';
import { Button } from '../button.js';
import { FullPage } from '../pages/full-page.js';
import type { PageParameters } from '../pages/open-page.js';
import page from '../pages/page-parts.module.css';
import { pagesStrings } from '../pages/strings.js';
import { SearchInput } from '../search-input.js';
import { Segments } from '../segments.js';
import {
  byArea,
  filteredRules,
  type NamedRule,
  type RuleFilter,
  ruleFilters,
} from './rule-filter.js';
import styles from './sources.module.css';
import { sourcesStrings as text } from './strings.js';

const all: readonly NamedRule[] = Object.entries(rules);
const isRule = (id: string): id is RuleId => Object.hasOwn(rules, id);

/**
 * Every rule that this emulator follows, with evidence, documents and, where these disagree, both sides. The parameter
 * `rule` names one to begin with, `filter` what is shown, as a card of "Why?" and other pages ask for.
 */
export default function SourcesPage(props: { readonly parameters: PageParameters }): ReactNode {
  const { rule = null, filter: wanted = 'all' } = props.parameters;
  const [filter, setFilter] = useState<RuleFilter>(
    ruleFilters.find((each) => each === wanted) ?? 'all',
  );
  const [search, setSearch] = useState('');
  const shown = filteredRules(all, filter, useDeferredValue(search));
  const names = Object.fromEntries(
    ruleFilters.map((each) => [
      each,
      `${text.filters[each]} ${filteredRules(all, each, '').length}`,
    ]),
  ) as Record<RuleFilter, string>;
  return (
    <FullPage
      title={pagesStrings.titles.sources}
      facts={<span role="status">{text.counted(shown.length, all.length)}</span>}
      actions={<Button onClick={() => window.print()}>{text.print}</Button>}
    >
      <p className={styles.intro}>{text.intro}</p>
      {rule !== null && !isRule(rule) && <p role="alert">{text.unknown(rule)}</p>}
      <div className={page.tools}>
        <Segments
          label={text.filter}
          choices={ruleFilters}
          names={names}
          hint={(each) => text.hints[each]}
          current={filter}
          onChoose={setFilter}
        />
        <SearchInput label={text.search} value={search} onSearch={setSearch} />
      </div>
      {shown.length === 0 && <p>{text.none}</p>}
      {byArea(shown).map(([area, members]) => (
        <section key={area} aria-labelledby={`sources-${area}`} className={styles.area}>
          <h3 id={`sources-${area}`}>
            {text.areas[area] ?? area} <small>{members.length}</small>
          </h3>
          {members.map(
            ([id]) => isRule(id) && <RuleArticle key={id} id={id} meant={id === rule} />,
          )}
        </section>
      ))}
    </FullPage>
  );
}

/** One rule; the one that is meant comes into sight and has the keyboard. */
function RuleArticle({ id, meant }: { readonly id: RuleId; readonly meant: boolean }): ReactNode {
  const article = useRef<HTMLElement>(null);
  // Not before the frame has scrolled to its top.
  useEffect(() => {
    if (!meant) return;
    article.current?.scrollIntoView({ block: 'center' });
    article.current?.focus({ preventScroll: true });
  }, [meant]);
  return (
    <article
      ref={article}
      id={`rule-${id}`}
      className={styles.rule}
      tabIndex={-1}
      aria-labelledby={`rule-${id}-name`}
      aria-current={meant || undefined}
    >
      <h4 id={`rule-${id}-name`}>{id}</h4>
      <RuleBody id={id} />
    </article>
  );
}
