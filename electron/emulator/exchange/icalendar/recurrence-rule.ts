import type ICAL from 'ical.js';
import { ExchangeError } from '../exchange-error.js';
import type { WallTime } from '../time/wall-time.js';
import { floatingTime, wallOf } from './wall-times.js';

/** Work that expanding rules may cost together: candidates that the library looks at. */
export class ExpansionBudget {
  #spent = 0;

  constructor(private readonly most: number) {}

  get spent(): number {
    return this.#spent;
  }

  /** @throws {ExchangeError} `recurrence` */
  spend(): void {
    this.#spent += 1;
    if (this.#spent <= this.most) return;
    throw new ExchangeError(
      'recurrence',
      'A recurrence rule takes too long to work out: it repeats too often, or matches almost nothing.',
    );
  }
}

/** No rule is followed further than this after its start. Windows begins the rules of its zones in 1601. */
const longestYears = 600;

/**
 * What a rule gives, in order, as wall times. The end of a rule (UNTIL) is left to the caller, who
 * knows the zone.
 */
export function* ruleWalls(
  rule: ICAL.Recur,
  start: WallTime,
  budget: ExpansionBudget,
): Generator<WallTime> {
  const bounded = rule.clone();
  const first = floatingTime(start);
  // Some rules match nothing; the library would look for a match to the year 20000.
  const last = first.clone();
  last.year += longestYears;
  bounded.until = last;
  const iterator = bounded.iterator(first);
  const check = iterator.check_contracting_rules.bind(iterator);
  iterator.check_contracting_rules = () => {
    budget.spend();
    return check();
  };
  for (let next = iterator.next(); next; next = iterator.next()) {
    yield wallOf(next);
  }
}
