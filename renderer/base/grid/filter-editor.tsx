import { Popover, PopoverProvider } from '@ariakit/react';
import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { GridFilter } from '../../../shared/contract/grid.ts';
import { Button } from '../button/button.tsx';
import type { MenuAnchor } from '../menu/menu-choice.ts';
import type { GridColumnFilter } from './column.ts';
import type { GridLabels } from './labels.ts';

interface EditorProps {
  readonly column: string;
  readonly present: GridFilter | undefined;
  readonly labels: GridLabels;
  onApply(filter: GridFilter | null): void;
}

/** The filter of one column, under its header. Enter applies, Escape leaves it as it was. */
export function FilterEditor({
  header,
  filter,
  anchor,
  returnFocus,
  onClose,
  ...editor
}: EditorProps & {
  readonly header: string;
  readonly filter: GridColumnFilter;
  readonly anchor: MenuAnchor;
  /** What gets the keyboard back. */
  readonly returnFocus: RefObject<HTMLElement | null>;
  onClose(): void;
}) {
  return (
    <PopoverProvider
      open
      setOpen={(isOpen) => {
        if (!isOpen) {
          onClose();
        }
      }}
      placement="bottom-start"
    >
      <Popover
        className="menu popover grid-filter"
        aria-label={editor.labels.filterOn(header)}
        getAnchorRect={() => (anchor instanceof Element ? anchor.getBoundingClientRect() : anchor)}
        finalFocus={returnFocus}
        gutter={2}
        modal
        portal
        unmountOnHide
      >
        <p className="grid-filter__title">{editor.labels.filterOn(header)}</p>
        <FilterFields filter={filter} {...editor} />
      </Popover>
    </PopoverProvider>
  );
}

function FilterFields({ filter, ...editor }: EditorProps & { readonly filter: GridColumnFilter }) {
  switch (filter.type) {
    case 'text':
      return <TextFilter {...editor} />;
    case 'number':
      return <RangeFilter {...editor} inputType="number" />;
    case 'date':
      return <RangeFilter {...editor} inputType="date" />;
    case 'boolean':
      return (
        <ChoiceFilter
          {...editor}
          options={[
            { value: 'true', label: editor.labels.yes },
            { value: 'false', label: editor.labels.no },
          ]}
          toValue={(value) => value === 'true'}
        />
      );
    case 'choice':
      return <ChoiceFilter {...editor} options={filter.options} toValue={(value) => value} />;
  }
}

function TextFilter({ column, present, labels, onApply }: EditorProps) {
  const [text, setText] = useState(present?.operator === 'contains' ? String(present.values[0] ?? '') : '');
  return (
    <FilterForm
      labels={labels}
      onSubmit={() => {
        const value = text.trim();
        onApply(value === '' ? null : { column, operator: 'contains', values: [value] });
      }}
      onClear={() => onApply(null)}
    >
      <label className="field__label" htmlFor={`filter-${column}`}>
        {labels.contains}
      </label>
      <input
        id={`filter-${column}`}
        className="text-input"
        autoFocus
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="grid-filter__shortcuts">
        <Button kind="quiet" onClick={() => onApply({ column, operator: 'empty', values: [] })}>
          {labels.isEmpty}
        </Button>
        <Button kind="quiet" onClick={() => onApply({ column, operator: 'not-empty', values: [] })}>
          {labels.isNotEmpty}
        </Button>
      </div>
    </FilterForm>
  );
}

function ChoiceFilter({
  column,
  present,
  labels,
  options,
  toValue,
  onApply,
}: EditorProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  toValue(value: string): string | boolean;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(present?.operator === 'is' ? present.values.map(String) : []),
  );
  return (
    <FilterForm
      labels={labels}
      onSubmit={() =>
        onApply(chosen.size === 0 ? null : { column, operator: 'is', values: [...chosen].map(toValue) })
      }
      onClear={() => onApply(null)}
    >
      <div className="grid-filter__options">
        {options.map((option, index) => (
          <label key={option.value} className="check-line">
            <input
              type="checkbox"
              autoFocus={index === 0}
              checked={chosen.has(option.value)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.target.checked) {
                  next.add(option.value);
                } else {
                  next.delete(option.value);
                }
                setChosen(next);
              }}
            />
            {option.label}
          </label>
        ))}
      </div>
    </FilterForm>
  );
}

/** One bound at a time: the contract has one filter a column, "at least" or "at most". */
function RangeFilter({
  column,
  present,
  labels,
  inputType,
  onApply,
}: EditorProps & { readonly inputType: 'number' | 'date' }) {
  const [lower, upper] =
    inputType === 'number' ? (['at-least', 'at-most'] as const) : (['after', 'before'] as const);
  const [isUpper, setIsUpper] = useState(present?.operator === upper);
  const [text, setText] = useState(present === undefined ? '' : String(present.values[0] ?? ''));
  const words =
    inputType === 'number' ? [labels.atLeast, labels.atMost] : [labels.fromDate, labels.untilDate];
  return (
    <FilterForm
      labels={labels}
      onSubmit={() => {
        if (text === '') {
          onApply(null);
          return;
        }
        const value = inputType === 'number' ? Number(text) : text;
        onApply({ column, operator: isUpper ? upper : lower, values: [value] });
      }}
      onClear={() => onApply(null)}
    >
      <div className="grid-filter__range">
        <select
          className="text-input"
          aria-label={labels.filterOn(column)}
          value={isUpper ? 'upper' : 'lower'}
          onChange={(event) => setIsUpper(event.target.value === 'upper')}
        >
          <option value="lower">{words[0]}</option>
          <option value="upper">{words[1]}</option>
        </select>
        <input
          className="text-input"
          type={inputType}
          autoFocus
          aria-label={isUpper ? words[1] : words[0]}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </FilterForm>
  );
}

function FilterForm({
  labels,
  children,
  onSubmit,
  onClear,
}: {
  readonly labels: GridLabels;
  readonly children: ReactNode;
  onSubmit(): void;
  onClear(): void;
}) {
  return (
    <form
      className="grid-filter__form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div className="grid-filter__buttons">
        <Button kind="primary" type="submit">
          {labels.filterApply}
        </Button>
        <Button onClick={onClear}>{labels.filterClear}</Button>
      </div>
    </form>
  );
}
