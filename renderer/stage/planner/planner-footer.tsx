import { type ReactNode, useState } from 'react';
import type { IntervalPlan, PolicyView } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import { openCompare } from '../compare/open-compare.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useFailure } from '../operator-failures.js';
import { useShellActions } from '../shell/shell-actions.js';
import { cmdletFor, intervalsOf, pollParameters, usePersonUnder } from './planned-policy.js';
import styles from './planner.module.css';
import { usePlanner } from './planner-store.js';
import { plannerStrings as text } from './strings.js';

/** The cmdlet that sets B, and the one click that runs it. */
export function PlannerFooter(props: {
  readonly plan: IntervalPlan;
  readonly policy: PolicyView;
}): ReactNode {
  const { plan, policy } = props;
  const { exchange, b } = usePlanner();
  const { runNow } = useShellActions();
  const report = useFailure((failure) => failure.report);
  const [copied, setCopied] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const sip = usePersonUnder(policy);
  const poll = pollParameters[exchange];
  const cmdlet = cmdletFor(policy.identity, poll, intervalsOf(policy, poll), b);
  const planned = plan.sides[1];
  const isRefused = [planned?.poll, planned?.publication].some((each) => each?.refused !== null);
  const copy = (line: string): void =>
    void navigator.clipboard.writeText(line).then(() => setCopied(line), report);
  const run = (line: string): void =>
    void runNow(line).then((isThrough) => setFailed(isThrough ? null : line));
  return (
    <>
      {cmdlet !== null && (
        <code className={styles.cmdlet} title={text.cmdlet}>
          {cmdlet}
        </code>
      )}
      <span role="status" className={controls.note}>
        {cmdlet === null && text.already(policy.identity)}
        {cmdlet !== null && isRefused && text.refused}
        {cmdlet !== null && copied === cmdlet && text.copied}
        {cmdlet !== null && failed === cmdlet && text.failedSet}
      </span>
      <span className={styles.end}>
        <Button
          disabled={cmdlet === null || isRefused}
          onClick={() => cmdlet !== null && copy(cmdlet)}
        >
          <Icon name="copy" />
          {text.copy}
        </Button>
        <Button
          disabled={cmdlet === null || isRefused || sip === undefined}
          title={sip === undefined ? text.nobody(policy.identity) : text.compareHint(sip)}
          onClick={() => cmdlet !== null && sip !== undefined && openCompare({ sip, plan: cmdlet })}
        >
          {text.compare}
        </Button>
        <Button
          kind="primary"
          disabled={cmdlet === null || isRefused}
          onClick={() => cmdlet !== null && run(cmdlet)}
        >
          {text.set(policy.identity)}
        </Button>
      </span>
    </>
  );
}
