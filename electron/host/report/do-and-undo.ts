import type { Section } from '../../../shared/report/report.js';
import type { ServerSettingsSnapshot } from '../../emulator/lync-server/server-settings.js';
import { undoLines } from './undo-lines.js';

/**
 * A plan as it is typed, and what takes it back.
 * @param before the settings without it; `after` those with it
 */
export function doAndUndo(
  plan: string,
  before: ServerSettingsSnapshot,
  after: ServerSettingsSnapshot,
): Section {
  const lines = undoLines(after, before);
  return {
    heading: 'How to make it so, and how to take it back',
    blocks: [
      { kind: 'code', label: 'Do', text: plan.trimEnd() },
      lines.length === 0
        ? { kind: 'paragraph', text: 'It changes no policy, no configuration and no grant.' }
        : { kind: 'code', label: 'Undo', text: lines.join('\n') },
    ],
  };
}
