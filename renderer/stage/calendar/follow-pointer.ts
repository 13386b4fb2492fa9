import type { PointerEvent } from 'react';

/** Pixels that a pointer goes before it drags. */
const slack = 4;

/** What becomes of a drag; distances in pixels over the area, however that is scrolled meanwhile. */
export interface PointerDrag {
  readonly move: (x: number, y: number) => void;
  readonly drop: (x: number, y: number) => void;
  readonly cancel: () => void;
}

/**
 * Follows the pointer from the press of its main button on an area until it lets go or Escape is pressed, wherever it
 * goes. A press that goes nowhere is no drag: then nothing is called, and the click is a click.
 */
export function followPointer(pressed: PointerEvent<HTMLElement>, drag: PointerDrag): void {
  if (pressed.button !== 0) return;
  const area = pressed.currentTarget;
  const placeOf = (event: { clientX: number; clientY: number }): readonly [number, number] => {
    const { left, top } = area.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const [fromX, fromY] = placeOf(pressed);
  const until = new AbortController();
  const { signal } = until;
  let isDragged = false;
  const onMove = (event: globalThis.PointerEvent): void => {
    const [x, y] = placeOf(event);
    isDragged ||= Math.hypot(x - fromX, y - fromY) >= slack;
    if (isDragged) drag.move(x - fromX, y - fromY);
  };
  const onUp = (event: globalThis.PointerEvent): void => {
    until.abort();
    const [x, y] = placeOf(event);
    if (isDragged) drag.drop(x - fromX, y - fromY);
  };
  const onCancel = (): void => {
    until.abort();
    if (isDragged) drag.cancel();
  };
  const onKey = (event: globalThis.KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onCancel, { signal });
  window.addEventListener('keydown', onKey, { signal });
}
