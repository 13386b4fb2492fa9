import { type ReactNode, useEffect, useRef } from 'react';
import { useActionContext } from '../actions/use-actions.js';
import { Button } from '../button.js';
import { leavePage } from '../pages/open-page.js';
import styles from './begin-form.module.css';
import { leadStrings } from './lead-strings.js';
import { useEndQuestion } from './present.js';

const text = leadStrings.presenter;

/** Whether the presentation is to end: a key that was hit by mistake does not close the audience's window. */
export function EndQuestion(): ReactNode {
  const { isAsked } = useEndQuestion();
  return isAsked ? <Question /> : null;
}

const close = (): void => useEndQuestion.setState({ isAsked: false });

function Question(): ReactNode {
  const { act } = useActionContext();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    return close;
  }, []);
  return (
    <dialog ref={dialog} className={styles.question} aria-labelledby="end-question" onClose={close}>
      <h2 id="end-question">{text.endTitle}</h2>
      <p>{text.endText}</p>
      <div className={styles.answers}>
        <Button onClick={() => dialog.current?.close()}>{text.goOn}</Button>
        <Button
          kind="primary"
          onClick={() => {
            dialog.current?.close();
            void act({ name: 'presentation.end' }, leavePage);
          }}
        >
          {text.endNow}
        </Button>
      </div>
    </dialog>
  );
}
