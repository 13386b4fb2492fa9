import { type ReactNode, useCallback, useState } from 'react';
import type { PrivacyCase, PrivacySheet } from '../../../shared/contract/index.js';
import {
  caseAnswer,
  caseHeading,
  caseTitle,
  caseWord,
  checkWord,
  sheetNotes,
  sheetQuestion,
} from '../../../shared/visibility/sheet-words.js';
import { useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand, useTopicEntry } from '../../bridge/hooks.js';
import { useActionContext } from '../actions/use-actions.js';
import { Button } from '../button.js';
import { timeFormat } from '../clock/virtual-time.js';
import controls from '../controls.module.css';
import { FullPage } from '../pages/full-page.js';
import { openPage, type PageParameters } from '../pages/open-page.js';
import page from '../pages/page-parts.module.css';
import { pagesStrings } from '../pages/strings.js';
import { useChosenPerson } from '../person-picker.js';
import { Progress } from '../progress.js';
import { saveReport } from '../report/save-report.js';
import { PersonSearch } from '../resultant-policy/person-search.js';
import styles from './privacy-sheet.module.css';
import { sheetStrings as text } from './strings.js';

/** The privacy sheet of a person: to be read, printed and signed. */
export default function PrivacySheetPage(props: {
  readonly parameters: PageParameters;
}): ReactNode {
  const { person = null } = props.parameters;
  const command = useCommand();
  const chosen = useChosenPerson();
  const [asked, setAsked] = useState(0);
  /** By which the emulator tells how far the check is that was asked for last. */
  const [trial, setTrial] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again by a button
  const ask = useCallback(async () => {
    if (person === null) return null;
    const id = crypto.randomUUID();
    setTrial(id);
    return command({ name: 'visibility.sheet', sip: person, trial: id });
  }, [command, person, asked]);
  const { answer: sheet, failure } = useFreshAnswer(ask, nothingChangesIt);
  const again = (): void => setAsked(asked + 1);
  return (
    <FullPage
      title={pagesStrings.titles['privacy-sheet']}
      subject={person ?? ''}
      facts={sheet && <strong className={styles.name}>{sheet.displayName}</strong>}
      actions={
        <div className={styles.acts}>
          <PersonSearch
            label={person === null ? text.person : text.another}
            onChoose={({ sip }) => openPage('privacy-sheet', { person: sip })}
          />
          {sheet && <SheetActions sheet={sheet} onAgain={again} />}
        </div>
      }
    >
      {failure !== null && (
        <div className={page.failure}>
          <p role="alert">{failure}</p>
          <Button onClick={again}>{text.again}</Button>
        </div>
      )}
      {person === null && <p className={controls.note}>{text.choose}</p>}
      {person === null && chosen && (
        <p>
          <Button kind="primary" onClick={() => openPage('privacy-sheet', { person: chosen.sip })}>
            {text.of(chosen.displayName)}
          </Button>
        </p>
      )}
      {person !== null && !sheet && failure === null && <Checking key={asked} trial={trial} />}
      {sheet && <Sheet sheet={sheet} />}
    </FullPage>
  );
}

/** How far the check is, as the emulator tells it. */
function Checking({ trial }: { readonly trial: string }): ReactNode {
  const { done, total } = useTopicEntry('trials', `trial/${trial}`) ?? nothingYet;
  const { act } = useActionContext();
  return (
    <Progress
      done={done}
      total={total}
      told={text.checking(done, total)}
      onStop={() => void act({ name: 'trial.stop', trial })}
    />
  );
}

const nothingYet = { done: 0, total: 0 } as const;

/** What was checked stands until somebody asks again: it is a page to be signed. */
const nothingChangesIt = () => () => undefined;

function SheetActions(props: {
  readonly sheet: PrivacySheet;
  readonly onAgain: () => void;
}): ReactNode {
  const { sheet, onAgain } = props;
  const context = useActionContext();
  const [isMadeUp, setMadeUp] = useState(false);
  return (
    <>
      <Button onClick={onAgain}>{text.again}</Button>
      <Button onClick={() => openPage('visibility', { person: sheet.sip })}>{text.matrix}</Button>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isMadeUp}
          onChange={({ target }) => setMadeUp(target.checked)}
        />
        {text.madeUp}
      </label>
      <Button
        onClick={() =>
          void saveReport(
            context,
            { kind: 'privacy-sheet', sip: sheet.sip },
            { names: isMadeUp ? 'made-up' : 'real' },
          )
        }
      >
        {text.save}
      </Button>
      <Button kind="primary" onClick={() => window.print()}>
        {text.print}
      </Button>
    </>
  );
}

function Sheet({ sheet }: { readonly sheet: PrivacySheet }): ReactNode {
  const { displayName, organisation, at, timeZone, version, cases } = sheet;
  const { limits, later, how, signatures } = sheetNotes;
  const { date, time } = timeFormat(timeZone);
  return (
    <article className={styles.sheet} aria-label={sheetQuestion(displayName)}>
      <p className={styles.above}>
        <span>{text.kind}</span>
        <span>{text.date(organisation, `${date(at)}, ${time(at).slice(0, 5)}`)}</span>
      </p>
      <h3 className={styles.question}>{sheetQuestion(displayName)}</h3>
      <div className={styles.answers}>
        {cases.map((each) => (
          <div key={caseTitle(each)} className={styles.answer} data-fails={each.failed > 0}>
            <p>{caseTitle(each)}</p>
            <strong>{caseWord(each)}</strong>
            <p>{caseAnswer(each)}</p>
          </div>
        ))}
      </div>
      {cases.map((each) => (
        <CaseTable key={caseTitle(each)} one={each} sheet={sheet} />
      ))}
      <div className={styles.notes}>
        <section>
          <h4>{limits.heading}</h4>
          <p>{limits.text}</p>
        </section>
        <section>
          <h4>{later.heading}</h4>
          <p>
            {later.before}
            <code>{later.code}</code>
            {later.after}
          </p>
        </section>
      </div>
      <section>
        <h4>{how.heading}</h4>
        <p>{how.text(sheet)}</p>
      </section>
      <div className={styles.signatures}>
        {signatures.map((below) => (
          <span key={below}>{below}</span>
        ))}
      </div>
      <p className={styles.below}>{text.program(version)}</p>
    </article>
  );
}

function CaseTable(props: { readonly one: PrivacyCase; readonly sheet: PrivacySheet }): ReactNode {
  const { one, sheet } = props;
  return (
    <table className={styles.checks}>
      <caption>{caseHeading(one)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.lookedAt}</th>
          <th scope="col">{text.found}</th>
          {sheet.columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {one.surfaces.map(({ id, label, found, checks }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className={styles.found}>{found === '' ? text.nothing : text.quoted(found)}</td>
            {checks.map(({ passes, found: seen }, index) => (
              <td key={sheet.columns[index]?.id} data-fails={!passes} title={seen}>
                <span aria-hidden="true">{passes ? '✓' : '✕'}</span> {checkWord(passes)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
