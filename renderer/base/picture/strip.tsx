import './picture.css';

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
