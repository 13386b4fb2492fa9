import { nearestName } from '../../../../shared/file-format/nearest-name.js';
import { allEffects } from '../../../emulator/what-if/all-effects.js';
import { UsageProblem } from '../problems.js';

/** A number of people of an effect that is not wanted: `loses-photos > 0`. */
export interface FailOn {
  readonly effect: string;
  readonly isMet: (people: number) => boolean;
  /** As it was written. */
  readonly text: string;
}

const operators: Readonly<Record<string, (people: number, than: number) => boolean>> = {
  '>': (people, than) => people > than,
  '>=': (people, than) => people >= than,
  '<': (people, than) => people < than,
  '<=': (people, than) => people <= than,
  '=': (people, than) => people === than,
  '==': (people, than) => people === than,
  '!=': (people, than) => people !== than,
};

/** Reads `loses photo > 0`. Throws `UsageProblem`, which lists the effects where none is meant. */
export function readFailOn(text: string): FailOn {
  const [, name = '', operator = '', number = ''] =
    /^\s*(.*?)\s*(>=|<=|!=|==|=|>|<)\s*(\d{1,9})\s*$/.exec(text) ?? [];
  const compare = operators[operator];
  if (!compare)
    throw new UsageProblem(
      `--fail-on is "${text}", expected an effect, a comparison and a number of people, such as "loses photos > 0".`,
    );
  const effect = effectOf(name);
  return { effect, isMet: (people) => compare(people, Number(number)), text: text.trim() };
}

/** An effect by its id or by its words, in singular or plural. */
function effectOf(name: string): string {
  const wanted = stems(name);
  const found = allEffects.find(({ id, sentence, title }) =>
    [id, sentence, title].some((each) => stems(each) === wanted),
  );
  if (found) return found.id;
  const ids = allEffects.map(({ id }) => id);
  const near = nearestName(name.trim().replaceAll(' ', '-'), ids);
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  throw new UsageProblem(`There is no effect "${name}".${hint} Effects: ${ids.join(', ')}.`);
}

const stems = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/s$/, ''))
    .join(' ');
