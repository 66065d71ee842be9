import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../theme/icon.tsx';
import './page.css';

/** An editor's page: it scrolls as a whole, and its content has one measure. */
export function Page({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <article className="page" aria-label={label}>
      <div className="page__content">{children}</div>
    </article>
  );
}

/**
 * The first thing of every editor: what it is (small), and one sentence that answers the question (large), with
 * the actions at the right.
 */
export function Headline({
  eyebrow,
  answer,
  note,
  actions,
}: {
  readonly eyebrow: ReactNode;
  readonly answer: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className="headline">
      <div className="headline__words">
        <p className="headline__eyebrow">{eyebrow}</p>
        <h1 className="headline__answer">{answer}</h1>
        {note === undefined ? null : <p className="headline__note">{note}</p>}
      </div>
      {actions === undefined ? null : <div className="headline__actions">{actions}</div>}
    </header>
  );
}

/** A part of a page under a heading; `count` stands muted beside it. */
export function Section({
  title,
  count,
  actions,
  children,
}: {
  readonly title: string;
  readonly count?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section__header">
        <h2 id={id} className="section__title">
          {title}
          {count === undefined ? null : <span className="section__count"> {count}</span>}
        </h2>
        {actions}
      </header>
      {children}
    </section>
  );
}

/** What to say where there is nothing yet: what belongs here, and the first thing to do. */
export function EmptyState({
  icon,
  title,
  text,
  children,
}: {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="teaching">
      <Icon name={icon} size={32} className="teaching__icon" />
      <p className="teaching__title">{title}</p>
      <p className="teaching__text">{text}</p>
      {children === undefined ? null : <div className="teaching__actions">{children}</div>}
    </div>
  );
}

/** An error in place of the content: what happened, and trying again. */
export function ErrorState({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="teaching" role="alert">
      <Icon name="error" size={32} className="teaching__icon" />
      <p className="teaching__title">{text}</p>
      {children === undefined ? null : <div className="teaching__actions">{children}</div>}
    </div>
  );
}

/** Grey lines where text is on its way; `label` is what screen readers say. */
export function Skeleton({ label, lines = 6 }: { readonly label: string; readonly lines?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          className="skeleton__line"
          style={{ width: `${String(90 - ((index * 23) % 50))}%` }}
        />
      ))}
    </div>
  );
}

/** Names and values in two columns. */
export function KeyValueList({
  items,
}: {
  readonly items: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className="key-values">
      {items.map(({ name, value }) => (
        <div key={name} className="key-values__item">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A word in a frame: a state, a kind. `tone` adds colour to what the word already says. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: 'plain' | 'accent' | 'success' | 'warning' | 'danger';
  readonly icon?: string;
  readonly children: ReactNode;
}) {
  return (
    <span className={`tag tag--${tone}`}>
      {icon === undefined ? null : <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}
