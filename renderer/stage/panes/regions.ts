/** The regions of the window in the order of reading; a full page stands for all but the top bar. */
const regions = ['top-bar', 'page', 'people', 'clients', 'inspector', 'dock', 'dock-bar'];

const isShown = (element: HTMLElement | null): element is HTMLElement =>
  element?.checkVisibility() === true;

/** Brings the keyboard to the next region, or with -1 to the one before; from the last to the first. */
export function goToRegion(step: 1 | -1): void {
  const shown = regions.map((id) => document.getElementById(id)).filter(isShown);
  const from = shown.findIndex((region) => region.contains(document.activeElement));
  const next = from < 0 ? 0 : (from + step + shown.length) % shown.length;
  shown[next]?.focus();
}
