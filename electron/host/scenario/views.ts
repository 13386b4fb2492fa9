import type { EmulatorViews } from '../../../shared/contract/emulator-views.js';
import type { HostFrame } from '../../../shared/contract/frames.js';
import { entriesOf, type Shown, type TopicName } from '../../../shared/contract/topics.js';
import type { ScenarioSession } from './scenario-emulator.js';

/** What can be seen of an emulator in this process. */
export function sessionViews(session: Pick<ScenarioSession, 'attach' | 'command'>): EmulatorViews {
  return {
    entries: async <Name extends TopicName>(topic: Name) => {
      let entries: Shown<Name> | null = null;
      const connection = session.attach((frame: HostFrame) => {
        if (frame.type === 'snapshot' && frame.topic === topic)
          entries = entriesOf(topic, frame.entries);
      });
      connection.receive({ type: 'hello', topic });
      connection.close();
      return entries;
    },
    ask: async (question) => (await session.command(question)).value,
  };
}
