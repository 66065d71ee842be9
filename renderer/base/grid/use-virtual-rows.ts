import { observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import type { VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { scrollScale } from './scroll-scale.ts';

/** Height of a row and of the header in CSS pixels (design: VS Code's proportions). */
export const rowHeight = 22;
/** See {@link rowHeight}. */
export const headerHeight = 26;

/** The rows that are in view, and where they are drawn. */
export interface VirtualRows {
  readonly items: readonly VirtualItem[];
  /** Height of the area that the rows are drawn in, CSS pixels. */
  readonly areaHeight: number;
  /** Where a row's top is drawn in that area. */
  topOf(item: VirtualItem): number;
  /** Scrolls as little as possible to bring a row into view. */
  reveal(row: number): void;
  /** Whole rows that fit in the viewport, at least 1. */
  rowsInView(): number;
}

/** Draws only the rows in view of a table of any length; see {@link scrollScale} for very long ones. */
export function useVirtualRows(scroller: RefObject<HTMLDivElement | null>, count: number): VirtualRows {
  const viewport = useViewport(scroller);
  const scale = useMemo(
    () => scrollScale(count * rowHeight, viewport.height, viewport.pixelRatio),
    [count, viewport],
  );
  // The virtualizer listens to scrolling once, so it must find the scale of the moment, not of the first render.
  const current = useRef(scale);
  useLayoutEffect(() => {
    if (current.current !== scale) {
      current.current = scale;
      scroller.current?.dispatchEvent(new Event('scroll'));
    }
  }, [scale, scroller]);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    observeElementOffset: (instance, report) =>
      observeElementOffset(instance, (offset, isScrolling) =>
        report(current.current.toRows(offset), isScrolling),
      ),
  });
  const rowsOffset = virtualizer.scrollOffset ?? 0;
  const shift = scale.toScroll(rowsOffset) - rowsOffset;
  return {
    items: virtualizer.getVirtualItems(),
    areaHeight: scale.scrollSize,
    topOf: (item) => item.start + shift,
    reveal(row) {
      const element = scroller.current;
      if (element === null || row < 0) {
        return;
      }
      const visible = element.clientHeight - headerHeight;
      const offset = scale.toRows(element.scrollTop);
      const top = row * rowHeight;
      if (top < offset) {
        element.scrollTop = scale.toScroll(top);
      } else if (top + rowHeight > offset + visible) {
        element.scrollTop = scale.toScroll(top + rowHeight - visible);
      }
    },
    rowsInView() {
      const height = scroller.current?.clientHeight ?? 0;
      return Math.max(1, Math.floor((height - headerHeight) / rowHeight));
    },
  };
}

function useViewport(scroller: RefObject<HTMLDivElement | null>): {
  readonly height: number;
  readonly pixelRatio: number;
} {
  const [viewport, setViewport] = useState({ height: 0, pixelRatio: 1 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() =>
      setViewport({ height: element.clientHeight - headerHeight, pixelRatio: window.devicePixelRatio }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return viewport;
}
