import { type ReactNode, useId } from 'react';
import styles from './segments.module.css';

/** One of a few views that are chosen side by side; radio buttons to keyboard and screen reader. */
export function Segments<T extends string | number>(props: {
  readonly label: string;
  /** Id of an element around it that has its name already; then it is read once. */
  readonly labelledBy?: string;
  readonly isRefused?: boolean;
  readonly choices: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly current: T;
  /** The tooltip of a choice. */
  readonly hint?: (choice: T) => string;
  /** Whether they share the whole width among them. */
  readonly wide?: boolean;
  readonly onChoose: (choice: T) => void;
}): ReactNode {
  const {
    label,
    labelledBy,
    isRefused,
    choices,
    names,
    current,
    hint,
    wide = false,
    onChoose,
  } = props;
  const group = useId();
  return (
    <div
      role="radiogroup"
      className={styles.segments}
      data-wide={wide}
      {...(labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': label })}
      aria-invalid={isRefused || undefined}
    >
      {choices.map((choice) => (
        <label key={choice} title={hint?.(choice)}>
          <input
            type="radio"
            name={group}
            checked={choice === current}
            onChange={() => onChoose(choice)}
          />
          <span>{names[choice]}</span>
        </label>
      ))}
    </div>
  );
}
