import type { ReactNode } from 'react';
import type { StageClientView } from '../../../shared/contract/index.js';
import { SignOutAndIn } from '../clients/sign-out-and-in.js';
import { useShell } from '../shell/shell-session.js';
import { ActButton } from './act-button.js';
import { CmdletAction } from './cmdlet-action.js';
import { presenceStoryStrings } from './presence-story-strings.js';
import { Stepper } from './stepper.js';
import styles from './story.module.css';
import { StoryEnd } from './story-end.js';
import { useTaken } from './story-memory.js';
import { useStoryPeople } from './story-people.js';
import { useCalendarActions } from './use-calendar-actions.js';
import { useCalendarStory } from './use-calendar-story.js';

const text = presenceStoryStrings.calendar;

/** A meeting that nobody is told of, until the poll and then the publication come. */
export default function CalendarStory(): ReactNode {
  const { subject, watcher } = useStoryPeople();
  if (!subject) return <p className={styles.intro}>{text.nobody}</p>;
  const seenBy = (watcher ?? subject).displayName;
  return <Told key={subject.sip} subject={subject} seenBy={seenBy} />;
}

function Told(props: { readonly subject: StageClientView; readonly seenBy: string }): ReactNode {
  const { subject, seenBy } = props;
  const { sip, displayName: name } = subject;
  const state = useCalendarStory(subject);
  const act = useCalendarActions(sip, state.meeting?.id ?? '');
  const fill = useShell((shell) => shell.fill);
  const steps = [
    {
      id: 'create',
      reached: state.meeting !== undefined,
      title: text.create,
      text: text.createText,
      action: <ActButton label={text.createAction(name)} act={act.create} />,
      watch: text.createWatch(name),
    },
    {
      id: 'poll',
      reached: state.polled,
      title: text.poll,
      text: text.pollText,
      action: <ActButton label={text.pollAction} act={act.runToPoll} />,
      watch: text.pollWatch,
    },
    {
      id: 'publish',
      reached: state.published,
      title: text.publish,
      text: text.publishText,
      action: <ActButton label={text.publishAction} act={act.runToPublication} />,
      watch: text.publishWatch(name),
    },
    {
      id: 'shorten',
      reached: state.shortened,
      title: text.shorten,
      text: text.shortenText,
      action: <CmdletAction cmdlets={state.shorten} />,
      watch: '',
    },
    {
      id: 'sign-in',
      reached: state.inForce,
      title: text.signIn,
      text: text.signInText,
      action: <SignOutAndIn sip={sip} displayName={name} prominent />,
      watch: '',
    },
    {
      id: 'remove',
      reached: state.meeting === undefined && !state.published,
      title: text.remove,
      text: text.removeText,
      action:
        state.meeting === undefined ? (
          <ActButton label={text.publishAction} act={act.runToPublication} />
        ) : (
          <ActButton label={text.removeAction} act={act.remove} />
        ),
      watch: text.removeWatch(name),
    },
  ];
  const taken = useTaken('calendar', steps);
  return (
    <Stepper
      id="calendar-story"
      title={text.title}
      intro={text.intro(name)}
      steps={steps.map(({ watch, ...step }, index) => ({
        ...step,
        done: index < taken.length,
        current: index === taken.length,
        watch: index === taken.length - 1 && watch !== '' ? [{ who: seenBy, what: watch }] : [],
      }))}
      end={<StoryEnd story="calendar" text={text.overText} onAgain={() => fill(state.restore)} />}
    />
  );
}
