import type { ReactNode } from 'react';
import type { PageParameters } from '../pages/open-page.js';
import { Segments } from '../segments.js';
import styles from './compare.module.css';
import { compareOtherwise, targets } from './open-compare.js';
import { PersonChoice } from './person-choice.js';
import { compareStrings as text } from './strings.js';
import type { Comparison } from './use-comparison.js';

/** Who is compared, with what, and seen by whom. */
export function CompareBar(props: {
  readonly comparison: Comparison;
  readonly parameters: PageParameters;
}): ReactNode {
  const { comparison, parameters } = props;
  const { sip, name, viewer, viewerName, target } = comparison;
  return (
    <div className={styles.bar}>
      <PersonChoice
        label={text.person}
        sip={sip}
        name={name}
        onChoose={(person) => compareOtherwise(parameters, { person, seenBy: '' })}
      />
      <span className={styles.wouldBe}>{text.wouldBeWith}</span>
      <Segments
        label={text.target}
        choices={targets}
        names={text.targets}
        current={target.target}
        hint={(one) => text.hints[one]}
        onChoose={(one) => compareOtherwise(parameters, { person: sip, target: one })}
      />
      <span className={styles.seenBy}>
        <span aria-hidden="true">{text.seenBy}</span>
        <PersonChoice
          key={viewer}
          label={text.seenBy}
          sip={viewer}
          name={viewerName}
          nameOf={(one, words) => (one === sip ? text.ownClient(words) : words)}
          onChoose={(one) =>
            compareOtherwise(parameters, { person: sip, seenBy: one === sip ? '' : one })
          }
        />
      </span>
    </div>
  );
}
