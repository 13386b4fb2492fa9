import type { ReactNode } from 'react';
import type { StageClientView } from '../../../shared/contract/index.js';
import { useShell } from '../shell/shell-session.js';
import { ActButton } from './act-button.js';
import { CmdletAction } from './cmdlet-action.js';
import { Stepper, type Watched } from './stepper.js';
import styles from './story.module.css';
import { StoryEnd } from './story-end.js';
import { useTaken } from './story-memory.js';
import { useStoryPeople } from './story-people.js';
import { filterCmdlets, registryCmdlets, restartCmdlet } from './url-filter-cmdlets.js';
import { urlFilterStoryStrings as text } from './url-filter-story-strings.js';
import { useUrlFilterActions } from './use-url-filter-actions.js';
import { storyLink, useUrlFilterStory } from './use-url-filter-story.js';

/** A link to the intranet that the filter should spare: every way that fails, and the one that does not. */
export default function UrlFilterStory(): ReactNode {
  const { subject, watcher } = useStoryPeople();
  if (!subject || !watcher) return <p className={styles.intro}>{text.nobody}</p>;
  return <Told key={`${subject.sip} ${watcher.sip}`} subject={subject} watcher={watcher} />;
}

function Told(props: {
  readonly subject: StageClientView;
  readonly watcher: StageClientView;
}): ReactNode {
  const { subject, watcher } = props;
  const { displayName: name } = subject;
  const state = useUrlFilterStory(subject.sip, watcher.sip);
  const fill = useShell((shell) => shell.fill);
  const frontEnd = state.frontEnd ?? '';
  const act = useUrlFilterActions({
    sender: subject.sip,
    receiver: watcher.sip,
    frontEnd,
    administrator: state.administrator,
  });
  const seen = (what: string): Watched => ({ who: name, what });
  const seenByOther = (what: string): Watched => ({ who: watcher.displayName, what });
  const steps = [
    {
      id: 'filter',
      reached: state.filtered,
      title: text.filter,
      text: text.filterText,
      action: <CmdletAction cmdlets={filterCmdlets.on} />,
      watch: [],
    },
    {
      id: 'blocked',
      reached: state.blocked,
      title: text.send,
      text: text.sendText(storyLink.url),
      action: <ActButton label={text.sendAction(name)} act={act.send} />,
      watch: [seen(text.sendOwn), seenByOther(text.sendOther)],
    },
    {
      id: 'own',
      reached: state.inOwnZone,
      title: text.own,
      text: text.ownText(frontEnd),
      action: <ActButton label={text.ownAction} act={act.addToOwnZone} />,
      watch: [{ who: text.detective, what: text.ownWatch(state.administrator) }],
    },
    {
      id: 'dead-ends',
      reached: state.triedDeadEnds,
      title: text.deadEnds,
      text: text.deadEndsText,
      action: <ActButton label={text.deadEndsAction} act={act.showFrontEnd} />,
      watch: [{ who: text.frontEnd, what: text.deadEndsWatch }],
    },
    {
      id: 'registry',
      reached: state.inServiceZone,
      title: text.registry,
      text: text.registryText,
      action: <CmdletAction cmdlets={registryCmdlets(frontEnd)} />,
      watch: [{ who: text.frontEnd, what: text.registryWatch }],
    },
    {
      id: 'restart',
      reached: state.exempt,
      title: text.restart,
      text: text.restartText,
      action: <CmdletAction cmdlets={restartCmdlet(frontEnd)} />,
      watch: [{ who: text.detective, what: text.restartWatch(frontEnd) }],
    },
    {
      id: 'through',
      reached: state.delivered,
      title: text.through,
      text: text.throughText,
      action: <ActButton label={text.sendAction(name)} act={act.send} />,
      watch: [seen(text.throughOwn), seenByOther(text.throughOther)],
    },
  ];
  const taken = useTaken('urlFilter', steps);
  return (
    <Stepper
      id="url-filter-story"
      title={text.title}
      intro={text.intro(name, watcher.displayName)}
      steps={steps.map((step, index) => ({
        ...step,
        done: index < taken.length,
        current: index === taken.length,
        watch: index === taken.length - 1 ? step.watch : [],
      }))}
      end={
        <StoryEnd story="urlFilter" text={text.overText} onAgain={() => fill(filterCmdlets.undo)} />
      }
    />
  );
}
