import { describe, expect, it } from 'vitest';
import { documents } from '../../../../shared/reference/documents.js';
import { ruleById, rules } from '../../../../shared/reference/rules.js';
import { sourceFiles } from '../../../support/source-files.js';

const program = sourceFiles('electron', 'renderer', 'shared').filter(
  ({ path }) => !path.startsWith('shared/reference/'),
);
const project = [...program, ...sourceFiles('test', 'build', 'README.md', 'CONTRIBUTING.md')];

const ids = Object.keys(rules);
const areas = [...new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))];
/** Only rules about parameters have capitals: `presence/Global` is a policy. */
const cited = new RegExp(
  `['"\`](client-policy/[A-Za-z0-9]+(?:/[a-z]+)?|(?:${areas.join('|')})/[a-z0-9-]+)['"\`]`,
  'g',
);

const citationsIn = (text: string) => [...text.matchAll(cited)].map(([, id = '']) => id);
const followed = new Set(program.flatMap(({ text }) => citationsIn(text)));
/** These the program cites by the name of the parameter. */
const isOfParameter = (id: string) => id.startsWith('client-policy/');
/** These are read through another rule. */
const ofLaterVersions = new Set(Object.values(rules).flatMap(({ later = [] }) => later));

describe('the rules and the program', () => {
  it('has a use for every rule that does not say it is ahead', () => {
    const unused = Object.entries(rules)
      .filter(([, { ahead }]) => ahead === undefined)
      .map(([id]) => id)
      .filter((id) => !followed.has(id) && !isOfParameter(id) && !ofLaterVersions.has(id));
    expect(unused).toEqual([]);
  });

  it('follows no rule that says nothing follows it yet', () => {
    const ahead = Object.entries(rules).filter(([, rule]) => rule.ahead !== undefined);
    expect(ahead.map(([id]) => id).filter((id) => followed.has(id))).toEqual([]);
  });

  it('cites no rule that there is not, in comments and READMEs either', () => {
    const unknown = project.flatMap(({ path, text }) =>
      citationsIn(text)
        .filter((id) => ruleById(id) === undefined)
        .map((id) => `${path}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it('has a rule for every document', () => {
    const named = new Set(
      Object.values(rules).flatMap(({ sources = [], otherwise = [] }) => [
        ...sources,
        ...otherwise.flatMap((other) => other.sources),
      ]),
    );
    expect(Object.keys(documents).filter((id) => ![...named].includes(id as never))).toEqual([]);
  });

  it('keeps evidence here: nothing else says how sure a fact is', () => {
    const word = /\bevidence: '(source-article|microsoft|field|inferred|convention)'/;
    expect(program.filter(({ text }) => word.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('cites nothing that is outside the repository', () => {
    const outside =
      /(?<!\.\.\/)\.\.\/shared\/(reference\/\w+\.md|[A-Z]+\.md)|\b(aggregation|privacy|photos)\.md\b/;
    const itself = 'test/unit/shared/reference/citations.test.ts';
    const files = project.filter(({ path, text }) => path !== itself && outside.test(text));
    expect(files.map(({ path }) => path)).toEqual([]);
  });
});
