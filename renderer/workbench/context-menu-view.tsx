import { Menu, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react';
import { Fragment } from 'react';
import { Icon } from '../base/theme/icon.tsx';
import { closeContextMenu, useContextMenu } from '../platform/context-menu.ts';
import type { MenuAnchor, MenuItem as Row, OpenMenu } from '../platform/context-menu.ts';
import { useCommandKeys } from '../platform/keybindings.ts';

function rectOf(anchor: MenuAnchor) {
  if (anchor instanceof Element) {
    const { x, y, width, height } = anchor.getBoundingClientRect();
    return { x, y, width, height };
  }
  return { ...anchor, width: 0, height: 0 };
}

function Keys({ commandId }: { commandId: string }) {
  const keys = useCommandKeys(commandId);
  return keys === '' ? null : <span className="menu-keys">{keys}</span>;
}

function MenuRow({ row }: { row: Row }) {
  const isCheckable = row.isChecked !== undefined;
  return (
    <MenuItem
      className="menu-item"
      disabled={row.isDisabled ?? false}
      accessibleWhenDisabled
      role={isCheckable ? 'menuitemcheckbox' : 'menuitem'}
      aria-checked={isCheckable ? row.isChecked : undefined}
      onClick={() => {
        closeContextMenu();
        row.run();
      }}
    >
      <Icon name={row.isChecked === true ? 'check' : (row.icon ?? 'blank')} />
      <span className="menu-label">{row.label}</span>
      {row.commandId === undefined ? null : <Keys commandId={row.commandId} />}
    </MenuItem>
  );
}

function OpenContextMenu({ menu }: { menu: OpenMenu }) {
  const { returnFocus } = menu;
  return (
    <MenuProvider
      open
      setOpen={(isOpen) => {
        if (!isOpen) {
          closeContextMenu();
        }
      }}
      placement="bottom-start"
    >
      <Menu
        className="menu"
        aria-label={menu.label}
        portal
        preserveTabOrder={false}
        modal={false}
        gutter={2}
        getAnchorRect={() => rectOf(menu.anchor)}
        autoFocusOnShow
        finalFocus={returnFocus instanceof HTMLElement ? returnFocus : null}
        unmountOnHide
      >
        {menu.groups.map((group, index) => (
          <Fragment key={group[0]?.id ?? index}>
            {index > 0 ? <MenuSeparator className="menu-separator" /> : null}
            {group.map((row) => (
              <MenuRow key={row.id} row={row} />
            ))}
          </Fragment>
        ))}
      </Menu>
    </MenuProvider>
  );
}

/** Draws the context menu that is open (context-menu.ts). ARIA pattern: menu. */
export function ContextMenuView() {
  const open = useContextMenu((state) => state.open);
  return open === null ? null : <OpenContextMenu key={open.id} menu={open} />;
}
