import type { Severity } from '../../../shared/contract/findings.ts';
import './severity.css';

/**
 * Each severity has a shape of its own, so that it can be told apart without colour: octagon, triangle, diamond,
 * circle with a bar, ring with a dot. The word stands beside it wherever it is shown.
 */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <svg aria-hidden="true" className={`severity-icon severity-icon--${severity}`} viewBox="0 0 16 16">
      {shapes[severity]}
    </svg>
  );
}

const shapes = {
  critical: (
    <>
      <path className="severity-icon__fill" d="M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5z" />
      <path className="severity-icon__mark" d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" />
    </>
  ),
  high: (
    <>
      <path className="severity-icon__fill" d="M8 1.4 15 14H1z" />
      <path className="severity-icon__mark" d="M8 5.6v4M8 11.3v1.1" />
    </>
  ),
  medium: (
    <>
      <path className="severity-icon__fill" d="M8 1 15 8l-7 7-7-7z" />
      <path className="severity-icon__mark" d="M8 4.6v4.2M8 10.5v1.1" />
    </>
  ),
  low: (
    <>
      <circle className="severity-icon__fill" cx="8" cy="8" r="6.4" />
      <path className="severity-icon__mark" d="M4.8 8h6.4" />
    </>
  ),
  info: (
    <>
      <circle className="severity-icon__line" cx="8" cy="8" r="6.2" />
      <path className="severity-icon__stroke" d="M8 7.2v4M8 4.6v1.1" />
    </>
  ),
} as const;
