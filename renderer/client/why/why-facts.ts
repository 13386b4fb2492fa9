import type { Effective } from '../../../shared/lync/effective.js';
import type { Instant } from '../../../shared/lync/time.js';
import { scopeNames, sourceNames, whyStrings } from './strings.js';

/** One line of the overlay. */
export interface WhyFact {
  readonly term: string;
  readonly text: string;
}

/** A value as the operator reads it; `null` and the empty text are "Not set". */
function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return whyStrings.none;
  if (value === true) return whyStrings.on;
  if (value === false) return whyStrings.off;
  return String(value);
}

/** A moment of virtual time in the organisation's time zone: `Mon, 7 Mar 2011, 09:30:00`. */
function instantText(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** The lines of the overlay, in order; those that do not apply are left out. */
export function whyFacts(of: Effective<unknown>, timeZone: string): readonly WhyFact[] {
  const facts: WhyFact[] = [{ term: whyStrings.value, text: valueText(of.value) }];
  if (of.policy === null) {
    facts.push({ term: whyStrings.decidedBy, text: sourceNames[of.source] });
  } else {
    const decider = of.source === 'policy' ? '' : `${sourceNames[of.source]}, under `;
    facts.push(
      { term: whyStrings.decidedBy, text: `${decider}${of.policy.identity}` },
      { term: whyStrings.scope, text: scopeNames[of.policy.scope] },
      { term: whyStrings.parameter, text: of.policy.parameter },
      { term: whyStrings.since, text: instantText(of.policy.since, timeZone) },
    );
  }
  return facts;
}
