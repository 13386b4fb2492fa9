import { openPage, usePage } from '../pages/open-page.js';

/** Opens the help for what has the keyboard: a pane, else the full page that is open, else the stage as a whole. */
export function openHelp(): void {
  const page = usePage.getState().page?.name;
  const pane = document.activeElement?.closest<HTMLElement>('[data-help]')?.dataset.help;
  openPage('help', { topic: page ?? pane ?? 'stage' });
}
