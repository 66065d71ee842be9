/** What happens during a drag with the pointer. Positions are CSS pixels in the window. */
export interface PointerDrag {
  onMove(event: PointerEvent): void;
  onDrop(event: PointerEvent): void;
  /** Escape, or the pointer was taken away. Also called before `onDrop` is not. */
  onCancel(): void;
}

const threshold = 5;

/**
 * Follows a pressed pointer. The drag starts after five pixels, so that a click stays a click; `start` is called then.
 * Escape cancels. A click that follows the drag is swallowed.
 */
export function followPointer(
  down: { clientX: number; clientY: number; button: number },
  start: () => PointerDrag,
): void {
  if (down.button !== 0) {
    return;
  }
  let drag: PointerDrag | null = null;

  function onMove(event: PointerEvent): void {
    if (drag === null && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > threshold) {
      drag = start();
      document.documentElement.dataset['dragging'] = 'true';
    }
    drag?.onMove(event);
  }
  function onUp(event: PointerEvent): void {
    finish();
    if (drag !== null) {
      drag.onDrop(event);
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
    }
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && drag !== null) {
      event.preventDefault();
      event.stopPropagation();
      finish();
      drag.onCancel();
    }
  }
  function onCancel(): void {
    finish();
    drag?.onCancel();
  }
  function finish(): void {
    delete document.documentElement.dataset['dragging'];
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('blur', onCancel);
    window.removeEventListener('keydown', onKey, { capture: true });
  }
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('blur', onCancel);
  window.addEventListener('keydown', onKey, { capture: true });
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

/** The place in a row of elements where something would be dropped: before the first whose middle lies further on. */
export function dropIndex(
  rects: readonly { readonly start: number; readonly size: number }[],
  position: number,
): number {
  const at = rects.findIndex(({ start, size }) => position < start + size / 2);
  return at < 0 ? rects.length : at;
}
