import { useEffect, useState } from 'react';
import { Button } from './button.tsx';

/**
 * Copies a text and says that it did, for two seconds, in its own label and to screen readers.
 * `copy` does the copying, because only the workbench reaches the clipboard.
 */
export function CopyButton({
  label,
  copiedLabel,
  getText,
  copy,
  kind = 'plain',
}: {
  readonly label: string;
  readonly copiedLabel: string;
  readonly getText: () => string;
  readonly copy: (text: string) => Promise<void>;
  readonly kind?: 'primary' | 'plain' | 'quiet';
}) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) {
      return undefined;
    }
    const timer = setTimeout(() => setIsCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <>
      <Button
        kind={kind}
        icon={isCopied ? 'check' : 'copy'}
        onClick={() => {
          void copy(getText()).then(() => setIsCopied(true));
        }}
      >
        {isCopied ? copiedLabel : label}
      </Button>
      <span className="visually-hidden" role="status">
        {isCopied ? copiedLabel : ''}
      </span>
    </>
  );
}
