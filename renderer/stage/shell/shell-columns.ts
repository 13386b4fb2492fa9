const fallbackColumns = 100;
const sample = '0'.repeat(50);

/** Columns of text that fit the console around an element, within what the shell takes. */
export function columnsOf(element: HTMLElement): number {
  const screen = element.closest<HTMLElement>('section');
  if (!screen) return fallbackColumns;
  const probe = document.createElement('span');
  probe.textContent = sample;
  probe.style.cssText = 'position:absolute;visibility:hidden;white-space:pre';
  element.parentElement?.append(probe);
  const width = probe.getBoundingClientRect().width / sample.length;
  probe.remove();
  if (width === 0) return fallbackColumns;
  const padding = 36;
  return Math.min(400, Math.max(40, Math.floor((screen.clientWidth - padding) / width)));
}
