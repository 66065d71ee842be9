import './picture.css';

/** One bar: what it counts, how many, and how that reads (`12 mensen`). */
export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly tone?: 1 | 2 | 3 | 4 | 5 | 6;
  onOpen?(): void;
}

/**
 * Lying bars with their names at the left and numbers at the right. The numbers are text, so the picture needs no
 * other description; a bar that can be opened is a button.
 */
export function Bars({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const largest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id} className="bars__item">
          <span className="bars__label">{bar.label}</span>
          <svg aria-hidden="true" className="bars__track" viewBox="0 0 100 10" preserveAspectRatio="none">
            <rect
              className={`bars__bar bars__bar--${String(bar.tone ?? 1)}`}
              width={(bar.value / largest) * 100}
              height="10"
            />
          </svg>
          {bar.onOpen === undefined ? (
            <span className="bars__text">{bar.text}</span>
          ) : (
            <button type="button" className="link link-button bars__text" onClick={bar.onOpen}>
              {bar.text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One part of a {@link Strip}. Given `onOpen`, its number leads to the rows behind it. */
export interface StripPart {
  readonly id: string;
  readonly value: number;
  readonly text: string;
  readonly tone: 1 | 2 | 3 | 4 | 5 | 6;
  onOpen?(): void;
}

/** Parts of a whole on one line; each part has its number and name under the picture. */
export function Strip({ label, parts }: { readonly label: string; readonly parts: readonly StripPart[] }) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <div className="strip" role="group" aria-label={label}>
      <div className="strip__track" aria-hidden="true">
        {parts
          .filter((part) => part.value > 0)
          .map((part) => (
            <span
              key={part.id}
              className={`strip__part strip__part--${String(part.tone)}`}
              style={{ flexGrow: total === 0 ? 1 : part.value / total }}
            />
          ))}
      </div>
      <ul className="strip__legend">
        {parts.map((part) => (
          <li key={part.id}>
            <span aria-hidden="true" className={`strip__key strip__part--${String(part.tone)}`} />
            {part.onOpen === undefined ? (
              part.text
            ) : (
              <button type="button" className="link link-button" onClick={part.onOpen}>
                {part.text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
