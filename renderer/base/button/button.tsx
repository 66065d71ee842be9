import { Tooltip, TooltipAnchor, TooltipProvider } from '@ariakit/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon } from '../theme/icon.tsx';
import './button.css';

/** A button with a word. `primary` is for the one thing that the screen is for; `quiet` has no frame. */
export function Button({
  kind = 'plain',
  icon,
  children,
  ...attributes
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly icon?: string;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" {...attributes} className={joinNames('button', `is-${kind}`, attributes.className)}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button with only an icon; its label is its tooltip and what screen readers say. */
export function IconButton({
  label,
  icon,
  ...attributes
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly label: string;
  readonly icon: string;
}) {
  return (
    <TooltipProvider timeout={500} placement="bottom">
      <TooltipAnchor
        render={
          <button
            type="button"
            aria-label={label}
            {...attributes}
            className={joinNames('icon-button', attributes.className)}
          />
        }
      >
        <Icon name={icon} />
      </TooltipAnchor>
      <Tooltip className="tooltip" gutter={4} portal>
        {label}
      </Tooltip>
    </TooltipProvider>
  );
}

/** Something in running text that can be followed: a number to its rows, a name to its object. */
export function LinkButton({
  children,
  ...attributes
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly children: ReactNode }) {
  return (
    <button type="button" {...attributes} className={joinNames('link link-button', attributes.className)}>
      {children}
    </button>
  );
}

function joinNames(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== '').join(' ');
}
