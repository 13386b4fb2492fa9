import { type ReactNode, useCallback } from 'react';
import type {
  MessagePathView,
  MessageStep,
  MessageSummary,
} from '../../../shared/contract/index.js';
import { useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useCommand } from '../../bridge/hooks.js';
import { Why } from '../../client/why/why-button.js';
import { Button } from '../button.js';
import { DetectiveSteps } from '../detective/detective-steps.js';
import { useDetectiveStore } from '../detective/detective-store.js';
import { Decision, Verdict } from '../detective/verdict.js';
import { Section } from '../section.js';
import styles from './messages.module.css';
import { messagesStrings as text } from './strings.js';

const places: readonly MessageStep['place'][] = ['sender', 'front-end', 'filter', 'receiver'];
/** A path never changes, so that a place in it names a thing that may come twice. */
const numbered = <T,>(items: readonly T[]) =>
  items.map((item, index) => ({ number: index + 1, item }));
/** What was, does not change. */
const never = () => () => undefined;

/** Sender, Front End, filter, receiver: what each did with the message, and where it ended. */
export function MessagePath({ summary }: { readonly summary: MessageSummary }): ReactNode {
  const { id } = summary;
  const command = useCommand();
  const ask = useCallback(() => command({ name: 'message.trace', message: id }), [command, id]);
  const { answer, failure } = useFreshAnswer(ask, never);
  return (
    <section className={styles.path} aria-label={text.path(summary.fromName, summary.toName)}>
      <p className={styles.said}>
        <Decision decision={summary.decision} /> <q>{summary.text}</q>
      </p>
      {failure !== null && <p role="alert">{text.gone(failure)}</p>}
      {answer && <Stations path={answer} />}
      {answer && <Links path={answer} />}
    </section>
  );
}

function Stations({ path }: { readonly path: MessagePathView }): ReactNode {
  const reached = new Set(path.steps.map(({ place }) => place));
  const missing = places.filter((place) => !reached.has(place));
  return (
    <ol className={styles.stations}>
      {numbered(path.steps).map(({ number, item: step }) => (
        <li
          key={number}
          className={styles.station}
          data-stopped={missing.length > 0 && number === path.steps.length}
        >
          <span className={styles.place}>
            {text.places[step.place]}
            {step.why && <Why of={step.why} label={text.places[step.place]} />}
          </span>
          <span className={styles.name}>{step.name}</span>
          <span>{step.text}</span>
        </li>
      ))}
      {missing.map((place) => (
        <li key={place} className={styles.station} data-missing>
          <span className={styles.place}>{text.places[place]}</span>
          <span>{text.notReached}</span>
        </li>
      ))}
    </ol>
  );
}

function Links({ path }: { readonly path: MessagePathView }): ReactNode {
  const { links, linkCount, from } = path;
  const ask = useDetectiveStore((state) => state.ask);
  if (linkCount === 0) return <p className={styles.quiet}>{text.noLinks}</p>;
  return (
    <Section title={text.links} level={3}>
      {numbered(links).map(({ number, item: view }) => (
        <details key={number} className={styles.link} open={number === 1}>
          <summary>
            <span className={styles.url}>{view.url}</span>
            <Verdict verdict={view.verdict} />
          </summary>
          <DetectiveSteps view={view} />
          <Button small onClick={() => ask({ url: view.url, sender: from, frontEnd: null })}>
            {text.ask}
          </Button>
        </details>
      ))}
      {links.length < linkCount && (
        <p className={styles.quiet}>{text.moreLinks(links.length, linkCount)}</p>
      )}
    </Section>
  );
}
