import type { ReactNode } from 'react';
import { Segments } from '../segments.js';
import { themeStrings as text } from './strings.js';
import { themeChoices, useThemeChoice } from './theme-store.js';

/** Light, dark, or as the system is set. */
export function ThemeSwitch(): ReactNode {
  const { choice, choose } = useThemeChoice();
  return (
    <Segments
      label={text.title}
      choices={themeChoices}
      names={text.choices}
      current={choice}
      onChoose={choose}
    />
  );
}
