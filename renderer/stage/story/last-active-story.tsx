import type { ReactNode } from 'react';
import type { StageClientView } from '../../../shared/contract/index.js';
import { useCommand, useStageEntry } from '../../bridge/hooks.js';
import { ActButton } from './act-button.js';
import { presenceStoryStrings } from './presence-story-strings.js';
import { Stepper } from './stepper.js';
import styles from './story.module.css';
import { StoryEnd } from './story-end.js';
import { useTaken } from './story-memory.js';
import { useStoryPeople } from './story-people.js';

const text = presenceStoryStrings.lastActive;

/** Away with an age, the server update, and the age is gone while the status stays. */
export default function LastActiveStory(): ReactNode {
  const { subject, watcher } = useStoryPeople();
  if (!subject || !watcher) return <p className={styles.intro}>{text.nobody}</p>;
  return <Told subject={subject} watcher={watcher.displayName} />;
}

function Told(props: { readonly subject: StageClientView; readonly watcher: string }): ReactNode {
  const { subject, watcher } = props;
  const { sip, displayName: name, presence } = subject;
  const delivery = useStageEntry('settings')?.lastActive;
  const command = useCommand();
  const walkAway = async (): Promise<void> => {
    await command({ name: 'endpoint.lock', sip });
    await command({ name: 'clock.run', duration: '00:25:00' });
  };
  const deliver = (wanted: 'published' | 'removed') => () =>
    command({ name: 'server.set-last-active', delivery: wanted });
  const comeBack = () => command({ name: 'endpoint.unlock', sip });
  const steps = [
    {
      id: 'away',
      reached: presence.class === 'inactive' || presence.class === 'away',
      title: text.away,
      text: text.awayText,
      action: <ActButton label={text.awayAction(name)} act={walkAway} />,
      watch: text.awayWatch(name),
    },
    {
      id: 'remove',
      reached: delivery === 'removed',
      title: text.remove,
      text: text.removeText,
      action: <ActButton label={text.removeAction} act={deliver('removed')} />,
      watch: text.removeWatch(name),
    },
    {
      id: 'restore',
      reached: delivery === 'published',
      title: text.restore,
      text: text.restoreText,
      action: <ActButton label={text.restoreAction} act={deliver('published')} />,
      watch: text.restoreWatch,
    },
    {
      id: 'back',
      reached: presence.class === 'available',
      title: text.back,
      text: text.backText,
      action: <ActButton label={text.backAction(name)} act={comeBack} />,
      watch: text.backWatch(name),
    },
  ];
  const taken = useTaken('lastActive', steps);
  return (
    <Stepper
      id="last-active-story"
      title={text.title}
      intro={text.intro(name, watcher)}
      steps={steps.map((step, index) => ({
        ...step,
        done: index < taken.length,
        current: index === taken.length,
        watch: index === taken.length - 1 ? [{ who: watcher, what: step.watch }] : [],
      }))}
      end={<StoryEnd story="lastActive" text={text.overText} />}
    />
  );
}
