import { type FormEvent, type ReactNode, useState } from 'react';
import type { DetectiveView } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { useStageEntry, useStageStore } from '../../bridge/hooks.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import { useSignedIn } from '../clients/clients-on-stage.js';
import controls from '../controls.module.css';
import styles from './detective.module.css';
import { DetectiveSteps } from './detective-steps.js';
import { useDetectiveStore } from './detective-store.js';
import { detectiveStrings as text } from './strings.js';
import { type DetectiveQuestion, useDetective } from './use-detective.js';
import { Verdict } from './verdict.js';

/** Why the filter does with a link what it does: a form to ask by, and the answer. */
export default function DetectivePane(): ReactNode {
  const signedIn = useSignedIn();
  const question = useDetectiveStore((store) => store.question);
  const first = signedIn[0];
  if (question === null && first === undefined)
    return <p className={styles.quiet}>{text.nobody}</p>;
  const shown = question ?? { url: '', sender: first ?? '', frontEnd: null };
  return (
    <section className={styles.pane} aria-label={text.title}>
      <QuestionForm key={JSON.stringify(shown)} shown={shown} people={signedIn} />
      {question === null ? (
        <p className={styles.quiet}>{text.intro}</p>
      ) : (
        <Answer question={question} />
      )}
    </section>
  );
}

function QuestionForm(props: {
  readonly shown: DetectiveQuestion;
  readonly people: readonly string[];
}): ReactNode {
  const { shown, people } = props;
  const store = useStageStore();
  const frontEnds = useStageEntry('front-ends') ?? [];
  const ask = useDetectiveStore((state) => state.ask);
  const [url, setUrl] = useState(shown.url);
  const [sender, setSender] = useState(shown.sender);
  const [frontEnd, setFrontEnd] = useState(shown.frontEnd ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (url.trim() === '') return;
    ask({ url: url.trim(), sender, frontEnd: frontEnd === '' ? null : frontEnd });
  };
  const senders = people.includes(sender) ? people : [sender, ...people];
  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.url}>
        {text.url}
        <input
          className={controls.input}
          type="text"
          inputMode="url"
          spellCheck={false}
          placeholder="https://portal.contoso.local/x"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      <label>
        {text.sender}
        <Choice
          value={sender}
          choices={senders}
          nameOf={(sip) => store.get(stageKey('client/{sip}', sip))?.displayName ?? sip}
          onChoose={setSender}
        />
      </label>
      <label>
        {text.frontEnd}
        <Choice
          value={frontEnd}
          choices={['', ...frontEnds.map(({ fqdn }) => fqdn)]}
          nameOf={(fqdn) => fqdn || text.ofSender}
          onChoose={setFrontEnd}
        />
      </label>
      <Button kind="primary" type="submit">
        {text.ask}
      </Button>
    </form>
  );
}

function Answer({ question }: { readonly question: DetectiveQuestion }): ReactNode {
  const { answer, failure } = useDetective(question);
  const frontEnds = useStageEntry('front-ends') ?? [];
  if (failure !== null)
    return (
      <p role="alert" className={styles.failure}>
        {failure}
      </p>
    );
  if (!answer) return null;
  return (
    <div className={styles.result}>
      <div className={styles.found}>
        <p role="status" className={styles.verdictLine}>
          <Verdict verdict={answer.verdict} />
          <span>{answer.frontEnd}</span>
        </p>
        <p className={styles.asked}>{answer.url}</p>
        <Because view={answer} />
        <h3 id="everywhere-title" className={styles.small}>
          {text.elsewhere}
        </h3>
        <ul className={styles.elsewhere} aria-labelledby="everywhere-title">
          {frontEnds.map(({ fqdn }) => (
            <Elsewhere key={fqdn} question={question} frontEnd={fqdn} shown={answer.frontEnd} />
          ))}
        </ul>
      </div>
      <DetectiveSteps view={answer} />
    </div>
  );
}

/** The question that decided, for those who do not read on. */
function Because({ view }: { readonly view: DetectiveView }): ReactNode {
  const step = view.steps.find(({ id }) => id === view.decidedBy);
  if (!step) return null;
  return (
    <p className={styles.because}>
      {step.question} <strong>{step.answer}</strong>
    </p>
  );
}

/** What another Front End would do; a click asks there. */
function Elsewhere(props: {
  readonly question: DetectiveQuestion;
  readonly frontEnd: string;
  readonly shown: string;
}): ReactNode {
  const { question, frontEnd, shown } = props;
  const { answer } = useDetective({ ...question, frontEnd });
  const ask = useDetectiveStore((store) => store.ask);
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        aria-current={frontEnd === shown ? 'true' : undefined}
        onClick={() => ask({ ...question, frontEnd })}
      >
        {frontEnd}
      </button>
      {answer && <Verdict verdict={answer.verdict} />}
    </li>
  );
}
