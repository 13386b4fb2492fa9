import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as the parser gives it: its name with its children, and its attributes. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** Attributes of an element; `true` for those that have to be there. */
type Attributes = Readonly<Record<string, boolean>>;

/**
 * By junit-10.xsd of the xUnit plugin of Jenkins, which refuses a report with any other attribute; required what that,
 * JUnit.xsd of Apache Ant or surefire-test-report.xsd of Maven requires.
 */
const attributesOf: Readonly<Record<string, Attributes>> = {
  testsuites: { name: false, tests: false, failures: false, errors: false, time: false },
  testsuite: {
    name: true,
    package: true,
    id: true,
    hostname: true,
    timestamp: true,
    tests: true,
    failures: true,
    errors: true,
    skipped: true,
    time: true,
  },
  properties: {},
  property: { name: true, value: true },
  testcase: { name: true, classname: true, time: true },
  failure: { message: false, type: true },
  error: { message: false, type: true },
  rerunFailure: { message: false, type: true },
  flakyFailure: { message: false, type: true },
  stackTrace: {},
  'system-out': {},
  'system-err': {},
};

/** Children in the order of the schemas: of a suite by Ant's, of a case by that of Surefire. */
const childrenOf: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['testsuite'],
  testsuite: ['properties', 'testcase', 'system-out', 'system-err'],
  properties: ['property'],
  testcase: ['failure', 'rerunFailure', 'flakyFailure', 'error', 'system-out', 'system-err'],
  rerunFailure: ['stackTrace'],
  flakyFailure: ['stackTrace'],
};

/** Every rule that a JUnit report breaks, of its schemas and of what GitLab and Jenkins do with it; empty when none is. */
export function junitProblems(xml: string): readonly string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [valid.err.msg];
  const root = read(xml);
  const problems = [...formProblems(root)];
  const say = (isSo: boolean, problem: string) => {
    if (!isSo) problems.push(problem);
  };
  const suites = root.children;
  const cases = suites.flatMap(({ children }) =>
    children.filter(({ name }) => name === 'testcase'),
  );
  // Ant: "starts at 0 for the first testsuite and is incremented by 1"; a timestamp without zone.
  say(
    suites.every(({ attributes }, at) => attributes.id === `${at}`),
    'id counts from 0',
  );
  for (const { attributes, children } of suites) {
    say(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(attributes.timestamp ?? ''), 'timestamp');
    const names = children.map(({ name }) => name);
    for (const name of ['properties', 'system-out', 'system-err'])
      say(names.filter((each) => each === name).length === 1, `one ${name} of a suite`);
  }
  for (const { attributes } of [root, ...suites, ...cases])
    say(/^\d+\.\d{3}$/.test(attributes.time ?? ''), `time ${attributes.time}`);
  for (const { children } of cases)
    say(
      children.filter(({ name }) => name === 'failure' || name === 'error').length <= 1,
      'one failure or error of a case',
    );
  // Totals are what is there.
  for (const each of [root, ...suites]) {
    const own = each === root ? cases : each.children.filter(({ name }) => name === 'testcase');
    const having = (wanted: string) =>
      own.filter(({ children }) => children.some(({ name }) => name === wanted)).length;
    const { tests, failures, errors } = each.attributes;
    say(tests === `${own.length}`, `${each.name} has tests ${tests}`);
    say(failures === `${having('failure')}`, `${each.name} has failures ${failures}`);
    say(errors === `${having('error')}`, `${each.name} has errors ${errors}`);
  }
  // GitLab drops a test of the same class and name; Jenkins a suite of the same name, id and timestamp.
  say(
    isUnique(cases.map(({ attributes }) => `${attributes.classname} ${attributes.name}`)),
    'cases',
  );
  say(isUnique(suites.map(({ attributes }) => attributes.name ?? '')), 'names of suites');
  return problems;
}

function formProblems({ name, attributes, children }: Element): readonly string[] {
  const allowed = attributesOf[name];
  if (!allowed) return [`${name} is not known`];
  const order = childrenOf[name] ?? [];
  const places = children.map((child) => order.indexOf(child.name));
  return [
    ...Object.entries(attributes).flatMap(([key, value]) => [
      ...(key in allowed ? [] : [`${name} has ${key}`]),
      ...(value === '' ? [`${name} has an empty ${key}`] : []),
    ]),
    ...Object.keys(allowed).flatMap((key) =>
      allowed[key] && !(key in attributes) ? [`${name} has no ${key}`] : [],
    ),
    ...places.flatMap((place, at) => (place < 0 ? [`${name} holds ${children[at]?.name}`] : [])),
    ...(places.every((place, at) => place >= (places[at - 1] ?? 0)) ? [] : [`order in ${name}`]),
    ...children.flatMap(formProblems),
  ];
}

const isUnique = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

const reader = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  parseAttributeValue: false,
});

type Parsed = { readonly ':@'?: Record<string, string> } & Record<string, unknown>;

function read(xml: string): Element {
  const [root] = elements(reader.parse(xml) as Parsed[]);
  if (!root) throw new Error('There is no element.');
  return root;
}

const elements = (parsed: readonly Parsed[]): readonly Element[] =>
  parsed.flatMap(({ ':@': attributes = {}, ...rest }) =>
    Object.entries(rest).flatMap(([name, children]) =>
      name === '#text' ? [] : [{ name, attributes, children: elements(children as Parsed[]) }],
    ),
  );
