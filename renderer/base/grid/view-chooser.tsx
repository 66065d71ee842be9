import { Popover, PopoverDisclosure, PopoverProvider, usePopoverStore } from '@ariakit/react';
import { useId, useState } from 'react';
import { Button, IconButton } from '../button/button.tsx';
import { Icon } from '../theme/icon.tsx';
import type { GridView } from './grid-props.ts';
import type { GridLabels } from './labels.ts';

/** Saved arrangements: choose one, save the present one under a name, delete one, or go back to the default. */
export function ViewChooser({
  views,
  labels,
  onChoose,
  onReset,
  onSave,
  onDelete,
}: {
  readonly views: readonly GridView[];
  readonly labels: GridLabels;
  onChoose(view: GridView): void;
  onReset(): void;
  onSave(name: string): void;
  onDelete(id: number): void;
}) {
  const popover = usePopoverStore({ placement: 'bottom-end' });
  const nameId = useId();
  const [name, setName] = useState('');
  return (
    <PopoverProvider store={popover}>
      <PopoverDisclosure className="button is-quiet">
        <Icon name="bookmark" />
        {labels.views}
        <Icon name="chevron-down" />
      </PopoverDisclosure>
      <Popover className="menu popover grid-views" aria-label={labels.views} gutter={2} portal unmountOnHide>
        {views.length === 0 ? <p className="grid-filter__title">{labels.noViews}</p> : null}
        <ul className="grid-columns__list">
          {views.map((view) => (
            <li key={view.id} className="grid-columns__item">
              <Button
                kind="quiet"
                className="grid-views__name"
                onClick={() => {
                  onChoose(view);
                  popover.hide();
                }}
              >
                {view.name}
              </Button>
              <IconButton
                icon="trash"
                label={`${labels.deleteView}: ${view.name}`}
                onClick={() => onDelete(view.id)}
              />
            </li>
          ))}
        </ul>
        <Button
          kind="quiet"
          icon="discard"
          onClick={() => {
            onReset();
            popover.hide();
          }}
        >
          {labels.resetView}
        </Button>
        <form
          className="grid-views__form"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') {
              onSave(name.trim());
              setName('');
              popover.hide();
            }
          }}
        >
          <label className="field__label" htmlFor={nameId}>
            {labels.viewName}
          </label>
          <div className="grid-views__row">
            <input
              id={nameId}
              className="text-input"
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <Button kind="primary" type="submit" disabled={name.trim() === ''}>
              {labels.saveView}
            </Button>
          </div>
        </form>
      </Popover>
    </PopoverProvider>
  );
}
