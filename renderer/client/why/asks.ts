import type { WhyAbout, WhySubject } from '../../../shared/contract/index.js';

/** What an element says of itself to whoever asks "why?"; nothing of it is seen. */
export interface Asks {
  readonly 'data-why': WhyAbout;
  readonly 'data-why-of'?: string;
  readonly 'data-why-part'?: string;
}

/** The attributes of an element that shows something "why?" is answered for. */
export const asks = (about: WhyAbout, { of, part }: Omit<WhySubject, 'about'> = {}): Asks => ({
  'data-why': about,
  ...(of !== undefined && { 'data-why-of': of }),
  ...(part !== undefined && { 'data-why-part': part }),
});

/** What an element with {@link Asks} is about. */
export function subjectOf({ dataset }: HTMLElement): WhySubject {
  const { why = '', whyOf, whyPart } = dataset;
  return {
    // Written by `asks`.
    about: why as WhyAbout,
    ...(whyOf !== undefined && { of: whyOf }),
    ...(whyPart !== undefined && { part: whyPart }),
  };
}

/** The element that answers for what was pointed at; null where nothing does up to the window it is in. */
export function answeringAt(target: Element): HTMLElement | null {
  const found = target.closest<HTMLElement>('[data-why], [popover], dialog, [data-client-window]');
  return found?.dataset.why === undefined ? null : found;
}

/**
 * All that answers in a client and in what it has open, in the order of the page. Each subject is there once, by what
 * says it in words where there is such a thing.
 */
export function answeringIn(window: string): readonly HTMLElement[] {
  const all = [`[data-client-window="${window}"]`, `[data-of-client="${window}"]`].flatMap(
    (root) => [...document.querySelectorAll<HTMLElement>(`${root} [data-why]`)],
  );
  const bySubject = new Map<string, HTMLElement>();
  for (const element of all) {
    const key = JSON.stringify(subjectOf(element));
    const known = bySubject.get(key);
    if (known === undefined || (known.textContent === '' && element.textContent !== ''))
      bySubject.set(key, element);
  }
  return [...bySubject.values()];
}
