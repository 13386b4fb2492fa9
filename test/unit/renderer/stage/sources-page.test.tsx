// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { filteredRules, type NamedRule } from '../../../../renderer/stage/sources/rule-filter.js';
import SourcesPage from '../../../../renderer/stage/sources/sources-page.js';
import { sourcesStrings } from '../../../../renderer/stage/sources/strings.js';
import { rules } from '../../../../shared/reference/rules.js';
import { show } from './show.js';

const all: readonly NamedRule[] = Object.entries(rules);
/** Hundreds of articles: their roles are asked for where few are shown. */
const shownIds = () => [...document.querySelectorAll('h4')].map(({ textContent }) => textContent);
const articleOf = (id: string) => document.getElementById(`rule-${id}`);
const idsOf = (named: readonly NamedRule[]) => named.map(([id]) => id);

describe('the page of sources and conflicts', () => {
  it('has every rule with its evidence, under the name of its area', () => {
    show(<SourcesPage parameters={{}} />);
    expect(shownIds().toSorted()).toEqual(Object.keys(rules).toSorted());
    expect(screen.getByRole('status').textContent).toBe(`${all.length} rules`);
    const areas = new Set(Object.keys(rules).map((id) => id.slice(0, id.indexOf('/'))));
    expect([...areas].filter((area) => sourcesStrings.areas[area] === undefined)).toEqual([]);
    expect(articleOf('photos/size-limit')?.textContent).toContain('Microsoft documentation');
  });

  it('shows both sides where documents disagree, and which one is taken', () => {
    show(<SourcesPage parameters={{ filter: 'conflicts' }} />);
    expect(shownIds().toSorted()).toEqual(idsOf(filteredRules(all, 'conflicts', '')).toSorted());
    const article = screen.getByRole('article', { name: 'photos/no-photo-page' });
    expect(article.textContent).toContain(
      'Documents disagree. This emulator takes the side above.',
    );
    expect(article.textContent).toContain('Do not show my picture');
    expect(screen.queryByRole('article', { name: 'photos/tiles' })).toBeNull();
  });

  it('says of what nobody states that real systems may differ', async () => {
    show(<SourcesPage parameters={{ filter: 'conflicts' }} />);
    await userEvent.click(screen.getByRole('radio', { name: /^Assumed \d+$/ }));
    const articles = [...document.querySelectorAll('article')];
    expect(articles.every((each) => each.textContent?.includes('Real systems may differ'))).toBe(
      true,
    );
  });

  it('finds rules by words of statement, id or document, in any order', async () => {
    show(<SourcesPage parameters={{ filter: 'assumed' }} />);
    const box = screen.getByRole('searchbox', { name: 'Find a rule' });
    await userEvent.type(box, 'SQUARES turns');
    expect(shownIds()).toContain('photos/pictures-off-squares');
    expect(shownIds().length).toBeLessThan(5);
    await userEvent.clear(box);
    await userEvent.type(box, 'xyzzy');
    expect(shownIds()).toEqual([]);
    expect(screen.getByText(/^No rule fits/)).toBeTruthy();
  });

  it('begins with the rule that a card names, and says so where there is none', () => {
    show(<SourcesPage parameters={{ rule: 'photos/tiles' }} />);
    expect(document.activeElement).toBe(articleOf('photos/tiles'));
    expect(articleOf('photos/tiles')?.getAttribute('aria-current')).toBe('true');
    const parameters = { rule: 'unknown/rule' };
    show(<SourcesPage parameters={parameters} />);
    expect(within(screen.getByRole('alert')).getByText(/no rule "unknown\/rule"/)).toBeTruthy();
  });
});
