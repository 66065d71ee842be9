/** Our own mark: a letter that is sealed. Drawn as strokes so that it takes the colour of the text. */
function SealedLetter({ size }: { readonly size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M10.2 18.5H4.4A1.4 1.4 0 0 1 3 17.1V6.4A1.4 1.4 0 0 1 4.4 5h15.2A1.4 1.4 0 0 1 21 6.4v5" />
      <path d="m3.4 5.6 8.6 7 8.6-7" />
      <circle cx="16.8" cy="17.2" r="3.9" />
      <path d="m15.1 17.3 1.3 1.3 2.2-2.6" />
    </svg>
  );
}

/**
 * An icon from the codicon font, or one of our own marks (`sealed-letter`). Decorative: hidden from screen readers,
 * so the text beside it or the label of its button must say what it means. `size` in pixels, default 16.
 */
export function Icon({
  name,
  size = 16,
  className = '',
}: {
  name: string;
  size?: number;
  className?: string;
}) {
  if (name === 'sealed-letter') {
    return (
      <span className={`icon ${className}`} style={{ width: size, height: size }}>
        <SealedLetter size={size} />
      </span>
    );
  }
  return (
    <span
      className={`icon codicon codicon-${name} ${className}`}
      style={{ fontSize: size, width: size, height: size }}
      aria-hidden="true"
    />
  );
}
