import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ReportSubject } from '../../../shared/contract/index.js';
import { lookOfClientIn } from '../../client/look-of-client.js';
import { FullPage } from '../pages/full-page.js';
import type { PageParameters } from '../pages/open-page.js';
import { pagesStrings } from '../pages/strings.js';
import { useChosenPerson } from '../person-picker.js';
import { ReportButton } from '../report/report-button.js';
import { useReportOfPage } from '../report/use-report-of-page.js';
import styles from './compare.module.css';
import { CompareBar } from './compare-bar.js';
import { Desk } from './desk.js';
import { DifferencesPanel } from './differences-panel.js';
import { KeyHints } from './key-hints.js';
import { compareOtherwise } from './open-compare.js';
import { createPair, pairUp } from './pair.js';
import { PersonChoice } from './person-choice.js';
import { compareStrings as text } from './strings.js';
import { TargetBar } from './target-bar.js';
import { useCompareKeys } from './use-compare-keys.js';
import { type Comparison, useComparison } from './use-comparison.js';
import { useMarks } from './use-marks.js';
import { useTarget } from './use-target.js';
import { ViewChoice } from './view-choice.js';
import { useCompareView } from './view-store.js';

/** One person's client as it is, and as it would be on a copy. */
export default function ComparePage(props: { readonly parameters: PageParameters }): ReactNode {
  const { parameters } = props;
  const chosen = useChosenPerson();
  const person = parameters.person ?? chosen?.sip;
  if (person === undefined)
    return (
      <FullPage title={pagesStrings.titles.compare}>
        <p>{text.nobody}</p>
        <PersonChoice
          label={text.person}
          sip={null}
          name=""
          onChoose={(sip) => compareOtherwise(parameters, { person: sip })}
        />
      </FullPage>
    );
  return <Shown key={person} sip={person} parameters={parameters} />;
}

function Shown(props: { readonly sip: string; readonly parameters: PageParameters }): ReactNode {
  const { sip, parameters } = props;
  const target = useTarget(sip, parameters);
  const comparison = useComparison(sip, target, parameters.seenBy);
  const [pair] = useState(createPair);
  const desk = useRef<HTMLDivElement>(null);
  useEffect(
    () => pairUp(pair, (side) => desk.current?.querySelector(`[data-side="${side}"]`) ?? null),
    [pair],
  );
  useCompareKeys(comparison, pair);
  const { view, first } = useCompareView();
  const marks = useMarks(desk, comparison.differences, view === 'slider' ? 'before' : first);
  const about = () => subjectOf(comparison, desk.current);
  useReportOfPage(target.plan === null ? null : about);
  const onScreen = useMemo(() => new Set(marks.map(({ id }) => id)), [marks]);
  return (
    <FullPage
      title={pagesStrings.titles.compare}
      subject={sip}
      isDesk
      facts={<CompareBar comparison={comparison} parameters={parameters} />}
      actions={
        <>
          {target.plan !== null && (
            <span className={styles.report}>
              <ReportButton small about={about} />
            </span>
          )}
          <ViewChoice />
        </>
      }
      side={
        <DifferencesPanel
          target={<TargetBar comparison={comparison} parameters={parameters} />}
          comparison={comparison}
          pair={pair}
          desk={desk}
          onScreen={onScreen}
          onSeenBy={(viewer) => compareOtherwise(parameters, { person: sip, seenBy: viewer })}
        />
      }
    >
      <Desk ref={desk} comparison={comparison} pair={pair} marks={marks} />
      <KeyHints />
    </FullPage>
  );
}

/** What a report of the comparison is about, with what is open in its clients. */
function subjectOf(
  { sip, viewer, target, copy }: Comparison,
  desk: HTMLElement | null,
): Extract<ReportSubject, { kind: 'change' }> {
  const { width: _, height: __, listHeight: ___, ...look } = desk ? lookOfClientIn(desk) : {};
  return {
    kind: 'change',
    sip,
    ...(viewer !== sip && { seenBy: viewer }),
    plan: target.plan ?? '',
    look,
    copy: copy.id,
  };
}
