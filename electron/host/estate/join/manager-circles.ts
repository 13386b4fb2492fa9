/**
 * Takes the first manager out of each circle of managers, and returns whose they were, in the order of `managers`. Every
 * way up is gone once.
 * @param managers by whom they manage; changed
 */
export function breakCircles(managers: Map<string, string>): readonly string[] {
  const order = new Map(Array.from(managers.keys(), (person, index) => [person, index]));
  const indexOf = (person: string): number => order.get(person) ?? 0;
  const seen = new Set<string>();
  const freed: string[] = [];
  for (const begin of order.keys()) {
    const way = new Map<string, number>();
    let person: string | undefined = begin;
    while (person !== undefined && !seen.has(person)) {
      seen.add(person);
      way.set(person, way.size);
      person = managers.get(person);
    }
    const entry = person === undefined ? undefined : way.get(person);
    if (entry === undefined) continue;
    const circle = [...way.keys()].slice(entry);
    freed.push(circle.reduce((first, next) => (indexOf(next) < indexOf(first) ? next : first)));
  }
  for (const person of freed) managers.delete(person);
  return freed.sort((one, other) => indexOf(one) - indexOf(other));
}
