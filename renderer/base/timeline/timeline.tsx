import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { placesOnAxis, ticksOf } from './time-axis.ts';
import './timeline.css';

/** Something that happened, on the time axis. `at` is an instant, ISO 8601 UTC. */
export interface TimelineEvent {
  readonly id: string;
  readonly at: string;
  readonly label: string;
  /** Events of one lane are drawn on one line. */
  readonly lane?: string;
}

/**
 * Events on a time axis, one of them chosen. It is a slider for keyboard and screen reader: left and right go to the
 * previous and next event, Home and End to the first and last; the chosen event is its value in words.
 */
export function Timeline({
  label,
  events,
  chosen,
  formatTick,
  onChoose,
}: {
  readonly label: string;
  readonly events: readonly TimelineEvent[];
  readonly chosen: string | null;
  /** The words for a tick, given its instant. */
  formatTick(instant: string): string;
  onChoose(id: string): void;
}) {
  const labelId = useId();
  const track = useRef<HTMLDivElement>(null);
  const sorted = events.toSorted((a, b) => a.at.localeCompare(b.at));
  const places = placesOnAxis(sorted.map((event) => Date.parse(event.at)));
  const index = Math.max(
    0,
    sorted.findIndex((event) => event.id === chosen),
  );
  const current = sorted[index];
  if (current === undefined) {
    return null;
  }

  function step(event: KeyboardEvent): void {
    const next: Readonly<Record<string, number>> = {
      ArrowLeft: index - 1,
      ArrowDown: index - 1,
      ArrowRight: index + 1,
      ArrowUp: index + 1,
      PageDown: index - 5,
      PageUp: index + 5,
      Home: 0,
      End: sorted.length - 1,
    };
    const wanted = next[event.key];
    if (wanted === undefined) {
      return;
    }
    event.preventDefault();
    const target = sorted[Math.min(sorted.length - 1, Math.max(0, wanted))];
    if (target !== undefined && target.id !== current?.id) {
      onChoose(target.id);
    }
  }

  const lanes = [...new Set(sorted.map((event) => event.lane ?? ''))];
  return (
    <div className="timeline">
      <span id={labelId} className="visually-hidden">
        {label}
      </span>
      <div
        ref={track}
        role="slider"
        tabIndex={0}
        className="timeline__track"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={sorted.length - 1}
        aria-valuenow={index}
        aria-valuetext={current.label}
        style={{ height: 20 + lanes.length * 14 }}
        onKeyDown={step}
        onClick={(event) => {
          const box = track.current?.getBoundingClientRect();
          if (box === undefined) {
            return;
          }
          const at = (event.clientX - box.left) / box.width;
          const nearest = places.reduce(
            (best, place, candidate) =>
              Math.abs(place - at) < Math.abs((places[best] ?? 0) - at) ? candidate : best,
            0,
          );
          const target = sorted[nearest];
          if (target !== undefined) {
            onChoose(target.id);
          }
        }}
      >
        {sorted.map((event, place) => (
          <span
            key={event.id}
            className={`timeline__event${event.id === current.id ? ' timeline__event--chosen' : ''}`}

            style={{
              left: `${String((places[place] ?? 0) * 100)}%`,
              top: 4 + lanes.indexOf(event.lane ?? '') * 14,
            }}
          />
        ))}
        {ticksOf(sorted.map((event) => Date.parse(event.at))).map((tick) => (
          <span key={tick.at} className="timeline__tick" style={{ left: `${String(tick.place * 100)}%` }}>
            {formatTick(new Date(tick.at).toISOString())}
          </span>
        ))}
      </div>
    </div>
  );
}
