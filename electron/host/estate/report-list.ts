import { longestReportList } from '../../../shared/organisation/import-report.js';

/** A list of a report: its first rows, and how many there were. */
export class ReportList<Row> {
  readonly #first: Row[] = [];
  #total = 0;

  constructor(lists: readonly ReportList<Row>[] = []) {
    for (const list of lists) this.append(list);
  }

  append(list: ReportList<Row>): void {
    this.#total += list.#total;
    this.#first.push(...list.#first.slice(0, longestReportList - this.#first.length));
  }

  add(row: Row, times = 1): void {
    this.#total += times;
    if (this.#first.length < longestReportList) this.#first.push(row);
  }

  get total(): number {
    return this.#total;
  }

  written(): { total: number; first: Row[] } {
    return { total: this.#total, first: [...this.#first] };
  }
}
