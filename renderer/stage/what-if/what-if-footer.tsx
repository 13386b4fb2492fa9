import { type ReactNode, useState } from 'react';
import { saveFile } from '../../files.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useFailure } from '../operator-failures.js';
import { leavePage } from '../pages/open-page.js';
import { ReportButton } from '../report/report-button.js';
import { DoItDialog } from './do-it-dialog.js';
import { whatIfStrings as text } from './strings.js';
import { useWhatIf, useWhatIfActions } from './use-what-if.js';
import styles from './what-if.module.css';
import { useWhatIfStore } from './what-if-store.js';

/** The result as a file, and what is to become of the plan. */
export function WhatIfFooter(): ReactNode {
  const { plan } = useWhatIf();
  const { save, copy, discard } = useWhatIfActions();
  const report = useFailure((failure) => failure.report);
  const draft = useWhatIfStore((store) => store.draft);
  const [isCopied, setCopied] = useState(false);
  const [isAsking, setAsking] = useState(false);
  if (plan === undefined) return null;
  const isChanged = draft !== null && draft !== plan.plan;
  return (
    <>
      <Button onClick={() => save('csv')}>
        <Icon name="download" />
        {text.csv}
      </Button>
      <ReportButton about={() => ({ kind: 'what-if' })} />
      <Button onClick={() => void copy().then(() => setCopied(true), report)}>
        {text.copyText}
      </Button>
      <Button onClick={() => saveFile('plan.ps1', plan.plan)}>{text.keep}</Button>
      <span role="status" className={controls.note}>
        {isCopied ? text.copiedText : text.sameOutside}
      </span>
      <span className={styles.end}>
        <Button
          onClick={() => {
            discard();
            leavePage();
          }}
        >
          {text.discard}
        </Button>
        <Button
          kind="primary"
          disabled={isChanged}
          title={isChanged ? text.changed : undefined}
          onClick={() => setAsking(true)}
        >
          {text.doIt}
        </Button>
      </span>
      {isAsking && <DoItDialog plan={plan.plan} onClose={() => setAsking(false)} />}
    </>
  );
}
