import type { ReactNode } from 'react';
import { useStageEntry } from '../../bridge/hooks.js';
import { FullPage } from '../pages/full-page.js';
import type { PageParameters } from '../pages/open-page.js';
import { pagesStrings } from '../pages/strings.js';
import { Ladder } from '../policy/policy-pane.js';

/** Which policy governs a person, and what it comes to. */
export default function ResultantPolicyPage(props: {
  readonly parameters: PageParameters;
}): ReactNode {
  const { person = '' } = props.parameters;
  const displayName = useStageEntry('client/{sip}', person)?.displayName ?? person;
  return (
    <FullPage title={pagesStrings.titles.policy} facts={displayName}>
      <Ladder sip={person} />
    </FullPage>
  );
}
