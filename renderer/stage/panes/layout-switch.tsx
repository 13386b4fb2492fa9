import type { ReactNode } from 'react';
import { Segments } from '../segments.js';
import { presets, useLayout } from './layout-store.js';
import { panesStrings as text } from './strings.js';

/** Which panes are open, for a kind of work. */
export function LayoutSwitch(): ReactNode {
  const preset = useLayout((layout) => layout.preset);
  const choose = useLayout((layout) => layout.choose);
  return (
    <Segments
      label={text.layout}
      choices={presets}
      names={text.presets}
      current={preset}
      hint={(choice) => text.presetHints[choice]}
      onChoose={choose}
    />
  );
}
