import { type Report, unknownName } from '../file-format/finding.js';
import type { ListedPerson } from './listed-people.js';

/** Every manager is a colleague, and nobody is above themselves. */
export function checkManagers(people: readonly ListedPerson[], report: Report): void {
  const bySip = new Map(people.map((person) => [person.sip, person]));
  const managerOf = ({ entry }: ListedPerson): ListedPerson | undefined =>
    entry.manager === undefined ? undefined : bySip.get(entry.manager.toLowerCase());
  for (const person of people) {
    const { manager } = person.entry;
    if (manager === undefined) continue;
    const found = managerOf(person);
    const path = [...person.path, 'manager'];
    if (found === undefined) report(path, () => unknownName('person', manager, bySip.keys()));
    else if (found.domain !== person.domain) {
      report(path, () => `expected a manager of the same organisation; found "${manager}"`);
    }
  }
  for (const circle of circles(people, managerOf)) {
    const [first] = circle;
    if (first === undefined) continue;
    const way = [...circle, first].map(({ sip }) => sip).join(' → ');
    report([...first.path, 'manager'], () => `expected a manager above; found a circle: ${way}`);
  }
}

/** Each circle of managers once. Every person is visited once, whatever the depth. */
function circles(
  people: readonly ListedPerson[],
  managerOf: (person: ListedPerson) => ListedPerson | undefined,
): readonly (readonly ListedPerson[])[] {
  const visited = new Set<ListedPerson>();
  return people.flatMap((person) => {
    const chain: ListedPerson[] = [];
    let next: ListedPerson | undefined = person;
    while (next !== undefined && !visited.has(next)) {
      visited.add(next);
      chain.push(next);
      next = managerOf(next);
    }
    const start = next === undefined ? -1 : chain.indexOf(next);
    return start < 0 ? [] : [chain.slice(start)];
  });
}
