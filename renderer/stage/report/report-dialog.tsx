import { type ReactNode, useState } from 'react';
import type { ReportSubject } from '../../../shared/contract/index.js';
import { useActionContext } from '../actions/use-actions.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import { Dialog } from '../settings/dialog.js';
import { useStory } from '../story/use-story.js';
import { useWhatIf } from '../what-if/use-what-if.js';
import styles from './report.module.css';
import { useReports } from './report-store.js';
import { saveReport, stageSubject } from './save-report.js';
import { writtenStrings as text } from './written-strings.js';

type Kind = ReportSubject['kind'];

/** A report under a title of one's own, or with made-up names. */
export default function ReportDialog(): ReactNode {
  const context = useActionContext();
  const hasStory = useStory('story') !== undefined;
  const hasPlan = useWhatIf().result !== undefined;
  // As the page stood when the dialog was opened over it.
  const [page] = useState(() => useReports.getState().ofPage?.() ?? null);
  const kinds: readonly Kind[] = [
    ...(page ? [page.kind] : []),
    'stage',
    ...(hasStory ? (['story'] as const) : []),
    ...(hasPlan ? (['what-if'] as const) : []),
  ];
  const [kind, setKind] = useState<Kind>(page?.kind ?? 'stage');
  const [question, setQuestion] = useState('');
  const [isMadeUp, setMadeUp] = useState(false);
  const close = (): void => useReports.setState({ isAsking: false });
  const write = (): void => {
    close();
    const title = question.trim();
    void saveReport(context, subjectOf(kind, page), {
      ...(title !== '' && { question: title }),
      names: isMadeUp && kind !== 'story' ? 'made-up' : 'real',
    });
  };
  return (
    <Dialog title={text.title} onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        <label>
          {text.about}
          <Choice
            value={kind}
            choices={kinds}
            nameOf={(one) => text.subjects[one]}
            onChoose={setKind}
          />
        </label>
        <label>
          {text.question}
          <input
            className={controls.input}
            maxLength={300}
            value={question}
            placeholder={text.questionHint}
            onChange={({ target }) => setQuestion(target.value)}
          />
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isMadeUp && kind !== 'story'}
            disabled={kind === 'story'}
            onChange={({ target }) => setMadeUp(target.checked)}
          />
          {text.madeUpNames}
        </label>
        <div className={styles.answers}>
          <Button onClick={close}>{text.cancel}</Button>
          <Button type="submit" kind="primary">
            {text.write}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function subjectOf(kind: Kind, page: ReportSubject | null): ReportSubject {
  if (page?.kind === kind) return page;
  return kind === 'story' || kind === 'what-if' ? { kind } : stageSubject();
}
