import type { ReactNode } from 'react';
import controls from './controls.module.css';

/** A menu to choose one of some values from. */
export function Choice<T extends string | number>(props: {
  /** Its name, where no label is around it. */
  readonly label?: string;
  readonly value: T;
  readonly choices: readonly T[];
  /** What stands for a value; the value itself when left out. */
  readonly nameOf?: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
}): ReactNode {
  const { label, value, choices, nameOf = String, onChoose } = props;
  return (
    <select
      className={controls.input}
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = choices.find((choice) => String(choice) === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {nameOf(choice)}
        </option>
      ))}
    </select>
  );
}
