import type { Clock } from '../base/ports.ts';

/** The clock of a demonstration: it can be set back to tell a year in a few seconds, and then goes on by itself. */
export interface DemoClock extends Clock {
  /** Stands still at a moment. */
  standAt(moment: Date): void;
  /** Goes on from a moment at the pace of the machine's own clock. */
  goOnFrom(moment: Date): void;
}

/** A demonstration's clock; until it is set it goes with the machine's. */
export function createDemoClock(): DemoClock {
  let read = (): Date => new Date();
  return {
    now: () => read(),
    standAt(moment) {
      read = () => new Date(moment);
    },
    goOnFrom(moment) {
      const started = Date.now();
      read = () => new Date(moment.getTime() + Date.now() - started);
    },
  };
}
