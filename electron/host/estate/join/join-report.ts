import type { ImportReport } from '../../../../shared/organisation/import-report.js';
import type { LeftOut, NotRead } from '../records/estate-records.js';
import { ReportList } from '../report-list.js';
import { Conflicts } from './conflicts.js';

type Assumed = ImportReport['assumed']['first'][number];
type Kept = ImportReport['kept']['first'][number];

/** What joining has to say beside its result. */
export class JoinReport {
  readonly notRead = new ReportList<NotRead>();
  readonly leftOut = new ReportList<LeftOut>();
  readonly assumed = new ReportList<Assumed>();
  readonly repaired = new Map<string, number>();
  readonly #kept = new Map<string, { -readonly [Key in keyof Kept]: Kept[Key] }>();
  readonly #counted = new Map<string, { readonly why: string; count: number }>();
  readonly conflicts: Conflicts;

  constructor(choices: ReadonlyMap<string, number>) {
    this.conflicts = new Conflicts(choices);
  }

  assume(what: string, why: string): void {
    this.assumed.add({ what, why });
  }

  /** Says of several people what is the same for all of them, once. @param what in front of their number */
  assumeOf(what: string, why: string): void {
    const known = this.#counted.get(what) ?? { why, count: 0 };
    known.count += 1;
    this.#counted.set(what, known);
  }

  repair(what: string): void {
    this.repaired.set(what, (this.repaired.get(what) ?? 0) + 1);
  }

  keep(noun: string, property: string): void {
    const key = `${noun} ${property.toLowerCase()}`;
    const known = this.#kept.get(key) ?? { noun, property, objects: 0 };
    known.objects += 1;
    this.#kept.set(key, known);
  }

  get kept(): ReportList<Kept> {
    const list = new ReportList<Kept>();
    for (const row of this.#kept.values()) list.add(row);
    return list;
  }

  /** Everything that was assumed, what concerns many people first. */
  get allAssumed(): ReportList<Assumed> {
    const list = new ReportList<Assumed>();
    for (const [what, { why, count }] of this.#counted)
      list.add({ what: `${what} ${count === 1 ? 'one person' : `${count} people`}`, why });
    return new ReportList([list, this.assumed]);
  }
}
