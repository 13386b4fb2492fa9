import { type ReactNode, useId } from 'react';
import type { ImportReportView } from '../../../shared/contract/views/import.js';
import controls from '../controls.module.css';
import { useOperatorAction } from '../operator-failures.js';
import { Section } from '../section.js';
import styles from './estate.module.css';
import { estateStrings as text } from './strings.js';

const parts = ['read', 'kept', 'conflicts', 'notRead', 'assumed'] as const;
type Part = (typeof parts)[number];

/**
 * What became of everything that was brought: five counts, each the way to its part, and the parts.
 * @param props.settled nothing can be chosen any more: the organisation was opened
 */
export function Report(props: {
  readonly report: ImportReportView;
  readonly settled?: boolean;
}): ReactNode {
  const { report, settled = false } = props;
  const id = useId();
  const idOf = (part: Part): string => `${id}${part}`;
  return (
    <>
      <Counts report={report} idOf={idOf} />
      <div className={styles.parts}>
        <div>
          <Read report={report} id={idOf('read')} />
          <Kept kept={report.kept} id={idOf('kept')} />
        </div>
        <div>
          <Conflicts conflicts={report.conflicts} id={idOf('conflicts')} settled={settled} />
          <NotRead notRead={report.notRead} id={idOf('notRead')} />
          <Told list={report.assumed} title={text.counts.assumed} id={idOf('assumed')}>
            {({ what, why }) => <Line key={what + why} what={what} why={why} />}
          </Told>
          <Told list={report.leftOut} title={text.leftOut}>
            {({ who, why }) => <Line key={who + why} what={who} why={why} />}
          </Told>
          <Told list={report.repaired} title={text.repaired}>
            {({ what, times }) => <Line key={what} what={what} why={text.times(times)} />}
          </Told>
        </div>
      </div>
    </>
  );
}

function Counts(props: {
  readonly report: ImportReportView;
  readonly idOf: (part: Part) => string;
}): ReactNode {
  const { report, idOf } = props;
  const { read, kept, conflicts, notRead, assumed } = report;
  const { counts } = text;
  const numbers: Readonly<Record<Part, readonly [number, string]>> = {
    read: [
      // Those who cannot sign in are people, too, and were counted as such.
      read.reduce(
        (sum, { kind, objects }) => sum + (kind === 'people-who-cannot-sign-in' ? 0 : objects),
        0,
      ),
      counts.readUnit(read.length),
    ],
    kept: [kept.total, counts.keptUnit(kept.total)],
    conflicts: [conflicts.total, counts.conflictsUnit(conflicts.total)],
    notRead: [notRead.total, counts.notReadUnit(notRead.total)],
    assumed: [assumed.total, counts.assumedUnit(assumed.total)],
  };
  return (
    <ul className={styles.counts}>
      {parts.map((part) => {
        const [number, unit] = numbers[part];
        return (
          <li key={part} data-part={number === 0 ? 'none' : part}>
            <a href={`#${idOf(part)}`} onClick={jumpTo(idOf(part))}>
              <span>{counts[part]}</span>
              <span>
                <b>{text.count(number)}</b> {unit}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** Brings a part into sight and the keyboard to it; the address of the page stays. */
const jumpTo = (id: string) => (event: { preventDefault(): void }) => {
  event.preventDefault();
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
};

/** A part with its heading, which a count leads to. */
function Part(props: {
  readonly id?: string | undefined;
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div id={props.id} tabIndex={-1} className={styles.part}>
      <Section title={props.title}>{props.children}</Section>
    </div>
  );
}

function Read({
  report,
  id,
}: {
  readonly report: ImportReportView;
  readonly id: string;
}): ReactNode {
  const { columns } = text;
  return (
    <Part id={id} title={text.counts.read}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{columns.kind}</th>
            <th scope="col" data-number="true">
              {columns.objects}
            </th>
            <th scope="col">{columns.file}</th>
            <th scope="col">{columns.recognisedAs}</th>
          </tr>
        </thead>
        <tbody>
          {report.read.map(({ kind, objects, files, recognisedAs }) => (
            <tr key={kind}>
              <th scope="row">{text.kinds[kind]}</th>
              <td data-number="true">{text.count(objects)}</td>
              <td title={files.join('\n')}>
                <code>{text.files(files)}</code>
              </td>
              <td>{recognisedAs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Kept(props: { readonly kept: ImportReportView['kept']; readonly id: string }): ReactNode {
  const { kept, id } = props;
  if (kept.total === 0) return null;
  return (
    <Part id={id} title={text.counts.kept}>
      <p className={controls.note}>{text.keptHint}</p>
      <ul className={styles.kept}>
        {kept.first.map(({ noun, property, objects }) => (
          <li key={noun + property} title={noun}>
            <code>{property}</code> <span title={text.inObjects(objects)}>{objects}</span>
          </li>
        ))}
      </ul>
      <More list={kept} />
    </Part>
  );
}

function Conflicts(props: {
  readonly conflicts: ImportReportView['conflicts'];
  readonly id: string;
  readonly settled: boolean;
}): ReactNode {
  const act = useOperatorAction();
  return (
    <Told list={props.conflicts} title={text.counts.conflicts} id={props.id} tone="warn">
      {({ id, what, objects, sides, chosen, rule }) => (
        <li key={id}>
          <fieldset className={styles.conflict} disabled={props.settled}>
            <legend>
              {what} <small>{text.about(objects)}</small>
            </legend>
            {sides.map(({ value, file, written }, side) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sides are chosen by their place
              <label key={side}>
                <input
                  type="radio"
                  name={id}
                  checked={side === chosen}
                  onChange={() => void act({ name: 'import.choose', conflict: id, side })}
                />
                <code>{value}</code> <span>{text.sideFrom(file, written)}</span>
              </label>
            ))}
            <small>{rule}</small>
          </fieldset>
        </li>
      )}
    </Told>
  );
}

function NotRead(props: {
  readonly notRead: ImportReportView['notRead'];
  readonly id: string;
}): ReactNode {
  return (
    <Told list={props.notRead} title={text.counts.notRead} id={props.id} tone="danger">
      {({ file, line, object, property, why }) => {
        const place = text.place(file, line, object, property);
        return <Line key={place + why} what={<code>{place}</code>} why={why} />;
      }}
    </Told>
  );
}

/** A part that is a list; nothing where the list is empty. */
function Told<Row>(props: {
  readonly list: { readonly total: number; readonly first: readonly Row[] };
  readonly title: string;
  readonly id?: string;
  readonly tone?: 'warn' | 'danger';
  readonly children: (row: Row) => ReactNode;
}): ReactNode {
  const { list, title, id, tone, children } = props;
  if (list.total === 0) return null;
  return (
    <Part id={id} title={title}>
      <ul className={styles.told} data-tone={tone}>
        {list.first.map(children)}
      </ul>
      <More list={list} />
    </Part>
  );
}

const Line = (props: { readonly what: ReactNode; readonly why: string }): ReactNode => (
  <li>
    <span>{props.what}</span>
    <small>{props.why}</small>
  </li>
);

function More({ list }: { readonly list: { total: number; first: readonly unknown[] } }) {
  const { total, first } = list;
  if (total === first.length) return null;
  return <p className={controls.note}>{text.more(first.length, total)}</p>;
}
