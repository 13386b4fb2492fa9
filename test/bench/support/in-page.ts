/* Functions that run in a page. Each is whole in itself: the browser is sent its text. */

/** How a page behaved while something moved in each frame. */
export interface Motion {
  /** Milliseconds from frame to frame. */
  readonly intervals: readonly number[];
  /** Milliseconds of each frame in which the page worked. */
  readonly work: readonly number[];
}

/** What moves in each frame. */
export type Movement =
  /** The list of contacts, by `step` CSS pixels; `delivered` are what its socket brings meanwhile, one in each frame. */
  | {
      readonly kind: 'scroll';
      readonly frames: number;
      readonly step: number;
      readonly delivered?: readonly string[];
    }
  /** The slider, from end to end, while the clock goes on. */
  | { readonly kind: 'scrub'; readonly frames: number };

/** Moves something once in each frame, and tells how the page kept up. */
export function move(movement: Movement): Promise<Motion> {
  const { frames } = movement;
  const scrolling = (step: number, delivered: readonly string[] = []): ((done: number) => void) => {
    const scroller = document.querySelector('[role=tree]')?.parentElement;
    if (!scroller) throw new Error('There is no list to scroll.');
    return (done) => {
      scroller.scrollTop += step;
      const data = delivered[done];
      if (data !== undefined)
        window.probe.socket?.dispatchEvent(new MessageEvent('message', { data }));
    };
  };
  const scrubbing = (): ((done: number) => void) => {
    const slider = document.querySelector('[role=slider]');
    if (!slider) throw new Error('There is nothing to scrub.');
    const { left, width } = slider.getBoundingClientRect();
    return (done) => {
      const clientX = left + (width * done) / frames;
      slider.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, buttons: 1, clientX }));
      window.tick();
    };
  };
  const advance =
    movement.kind === 'scroll' ? scrolling(movement.step, movement.delivered) : scrubbing();
  const intervals: number[] = [];
  const work: number[] = [];
  // A frame tells of scrolling before it asks for animation: that is work of the page, too.
  let scrolled: number | null = null;
  const scrolls = (): void => {
    scrolled ??= performance.now();
  };
  window.addEventListener('scroll', scrolls, { capture: true, passive: true });
  return new Promise((resolve) => {
    let last = performance.now();
    const frame = (): void => {
      const asked = performance.now();
      const began = scrolled ?? asked;
      scrolled = null;
      intervals.push(asked - last);
      last = asked;
      if (intervals.length > frames) {
        window.removeEventListener('scroll', scrolls, { capture: true });
        // The first interval began anywhere in a frame.
        resolve({ intervals: intervals.slice(1), work });
        return;
      }
      advance(work.length);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        work.push(performance.now() - began);
        port1.close();
      };
      port2.postMessage(null);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/**
 * Changes one person's status again and again over a socket of its own, and takes the time until
 * the contact's row says so.
 */
export async function changePresence(options: {
  readonly sip: string;
  readonly row: string;
  readonly times: number;
}): Promise<readonly number[]> {
  const socket = new WebSocket(`ws://${location.host}/api/socket`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const row = [...document.querySelectorAll('[role=treeitem]')].find((item) =>
    item.getAttribute('aria-label')?.startsWith(options.row),
  );
  if (!row) throw new Error(`There is no row of ${options.row}.`);
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  const times: number[] = [];
  for (let id = 0; id < options.times; id += 1) {
    const status = id % 2 === 0 ? 'busy' : 'be-right-back';
    const changed = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(row, { attributes: true, attributeFilter: ['aria-label'] });
    });
    const issued = performance.now();
    socket.send(
      JSON.stringify({
        type: 'command',
        id,
        command: { name: 'client.set-status', sip: options.sip, status },
      }),
    );
    times.push((await changed) - issued);
    // Not always at the same point of a frame.
    await frame();
    await new Promise((resolve) => setTimeout(resolve, id % 17));
  }
  socket.close();
  return times;
}

/** Round trips of a message of `length` characters to an echo on the loopback interface. */
export async function echo(options: {
  readonly length: number;
  readonly times: number;
}): Promise<readonly number[]> {
  const socket = new WebSocket(`ws://${location.host}/echo`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const text = 'x'.repeat(options.length);
  const times: number[] = [];
  for (let round = 0; round < options.times; round += 1) {
    const answered = new Promise<number>((resolve) => {
      socket.addEventListener('message', () => resolve(performance.now()), { once: true });
    });
    const sent = performance.now();
    socket.send(text);
    times.push((await answered) - sent);
  }
  socket.close();
  return times;
}

/** Hands the page frames as its socket would, and takes the time until each is laid out. */
export function deliver(frames: readonly string[]): readonly number[] {
  const { socket } = window.probe;
  if (!socket) throw new Error('The page has no socket.');
  return frames.map((data) => {
    const event = new MessageEvent('message', { data });
    const began = performance.now();
    socket.dispatchEvent(event);
    document.body.getBoundingClientRect();
    return performance.now() - began;
  });
}
