import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import '../../renderer/client/theme.css';
import '../../renderer/stage/theme.css';
import { applyTheme } from '../../renderer/stage/theme/theme-store.js';
import type { ComponentState } from './component-state.js';
import { states } from './states.js';
import { Workbench } from './workbench.js';
import styles from './workbench.module.css';

/** One state alone, as the frame of the workbench and the gallery show it. */
function Alone({ state }: { readonly state: ComponentState }): ReactNode {
  useEffect(() => {
    void (state.reach?.() ?? Promise.resolve()).then(() => {
      // Pictures are taken from now on.
      document.documentElement.dataset.reached = state.name;
    });
  }, [state]);
  return <div className={styles.alone}>{state.draw()}</div>;
}

applyTheme();
const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const name = new URLSearchParams(window.location.search).get('state');
const alone = states.find((state) => state.name === name);
// A state that is drawn twice would be reached twice: strict mode is for the workbench itself.
createRoot(container).render(
  alone ? (
    <Alone state={alone} />
  ) : (
    <StrictMode>
      <Workbench />
    </StrictMode>
  ),
);
