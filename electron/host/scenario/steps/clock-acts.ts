import { parseDuration } from '../../../emulator/clock/time-span.js';
import { type Compilers, commands, whoOf } from './compiler.js';

/** The verbs of the clock, and the shell. */
export const clockActs: Compilers<
  'run' | 'until' | 'next' | 'sleep' | 'play' | 'shell' | 'answer'
> = {
  shell: (text) => commands({ name: 'shell.run', text }),
  answer: (choice) => commands({ name: 'shell.answer', choice }),
  run: (duration) => commands({ name: 'clock.run', duration }),
  until: (form, names, path) => {
    if (typeof form === 'string') return commands({ name: 'clock.run-to', time: form });
    const { kind, who, within } = form;
    const sip = who === undefined ? {} : { sip: names.person(who, [...path, 'who']) };
    return commands({ name: 'clock.until', condition: { kind, ...sip }, within });
  },
  next: (count) =>
    commands(...Array.from({ length: count }, () => ({ name: 'clock.next' }) as const)),
  sleep: (form, names, path) =>
    commands({ name: 'clock.sleep', sip: whoOf(form, names, path), duration: form.for }),
  play: (form) => [{ kind: 'play', rate: form.rate, seconds: parseDuration(form.for) }],
};
