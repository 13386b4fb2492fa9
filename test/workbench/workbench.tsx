import { type ReactNode, useEffect, useRef, useState } from 'react';
import { states } from './states.js';
import styles from './workbench.module.css';

const schemes = ['light', 'dark'] as const;

/** The part of the address after #, which is the name of the chosen state. */
const nameInAddress = () => decodeURIComponent(window.location.hash.slice(1));

/**
 * Every state by name at the left, the chosen one at the right, light, dark or both. The address names the state.
 * Keys: / filters, up and down choose, l and d switch light and dark.
 */
export function Workbench(): ReactNode {
  const [name, setName] = useState(nameInAddress);
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState<readonly string[]>(['light']);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const follow = () => setName(nameInAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const words = filter.toLowerCase().split(/\s+/);
  const listed = states.filter((state) =>
    words.every((word) => state.name.toLowerCase().includes(word)),
  );
  const chosen = states.find((state) => state.name === name) ?? listed[0];
  const toggle = (scheme: string) =>
    setShown((before) =>
      before.includes(scheme) ? before.filter((each) => each !== scheme) : [...before, scheme],
    );
  const step = (by: number) => {
    const next = listed[(chosen ? listed.indexOf(chosen) : -1) + by];
    if (!next) return;
    window.location.hash = encodeURIComponent(next.name);
    document.getElementById(next.name)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys((event) => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.target === field.current) return;
    else if (event.key === '/') field.current?.focus();
    else if (event.key === 'l') toggle('light');
    else if (event.key === 'd') toggle('dark');
    else return;
    event.preventDefault();
  });

  return (
    <div className={styles.workbench}>
      <nav className={styles.list} aria-label="States">
        <input
          ref={field}
          type="search"
          aria-label="Filter"
          placeholder="Filter (/)"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <fieldset className={styles.schemes}>
          <legend>Colours</legend>
          {schemes.map((scheme) => (
            <label key={scheme}>
              <input
                type="checkbox"
                checked={shown.includes(scheme)}
                onChange={() => toggle(scheme)}
              />
              {scheme}
            </label>
          ))}
        </fieldset>
        <ul>
          {listed.map((state) => (
            <li key={state.name}>
              <a
                id={state.name}
                href={`#${encodeURIComponent(state.name)}`}
                // For the gallery.
                data-size={`${state.size.width} ${state.size.height}`}
                aria-current={state === chosen ? 'page' : undefined}
              >
                {state.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles.shown}>
        {chosen &&
          schemes
            .filter((scheme) => shown.includes(scheme))
            .map((scheme) => (
              <iframe
                key={`${scheme} ${chosen.name}`}
                title={`${chosen.name}, ${scheme}`}
                src={`?state=${encodeURIComponent(chosen.name)}`}
                // The page inside prefers what the element around it has.
                style={{ ...chosen.size, colorScheme: scheme }}
              />
            ))}
      </main>
    </div>
  );
}

/** Keys wherever the focus is, but in the frames. */
function useKeys(handle: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  });
}
