import type { ComponentType } from 'react';
import type { WindowTextKey as TextKey } from '../../shared/i18n/window-catalogues.ts';

/** A codicon name without prefix, e.g. `mail`, or one of our own marks (`sealed-letter`). */
export type IconName = string;

/**
 * A condition over context keys: names joined by `&&`, `||`, `!`, `==` with parentheses, as in VS Code.
 * Example: `vaultUnlocked && activeEditor == 'mailbox'`.
 */
export type When = string;

/** Where a command shows besides the palette. */
export type MenuId =
  | 'palette'
  | 'editor/title'
  | 'editor/tab'
  | 'view/title'
  | 'grid/row'
  | 'tree/item'
  | 'finding'
  | 'account'
  | 'status'
  | 'activity'
  | 'menubar/file'
  | 'menubar/view'
  | 'menubar/go'
  | 'menubar/help';

/** One command: data plus `run`. Palette, menus, keys, buttons and the shortcut list all draw from it. */
export interface CommandContribution {
  readonly id: string;
  readonly title: TextKey;
  readonly category: TextKey;
  readonly icon?: IconName;
  /** When the command is offered and may run. */
  readonly when?: When;
  /** Default keys in VS Code notation, chords with a space: `ctrl+k ctrl+s`. `ctrl` is Cmd on macOS. */
  readonly keys?: readonly { readonly key: string; readonly when?: When }[];
  readonly menus?: readonly {
    readonly menu: MenuId;
    readonly group?: string;
    readonly order?: number;
    readonly when?: When;
  }[];
  readonly isHiddenInPalette?: boolean;
  run(argument?: unknown): void | Promise<void>;
}

/** A place in the activity bar with its views in the side bar. */
export interface ViewContainerContribution {
  readonly id: string;
  readonly title: TextKey;
  readonly icon: IconName;
  readonly order: number;
  readonly position: 'top' | 'bottom';
  readonly when?: When;
  /** A count on the icon; a hook, called inside React. */
  readonly useBadge?: () => number | null;
}

/** One collapsible view in the side bar. */
export interface ViewContribution {
  readonly id: string;
  readonly container: string;
  readonly title: TextKey;
  readonly order: number;
  readonly component: ComponentType;
  readonly when?: When;
}

/** One tab of the panel under the editors. */
export interface PanelContribution {
  readonly id: string;
  readonly title: TextKey;
  readonly order: number;
  readonly component: ComponentType;
  readonly useBadge?: () => number | null;
}

/** What an editor is opened on: its kind, and an argument that identifies the object. Serialisable. */
export interface EditorInput {
  readonly kind: string;
  readonly argument: string;
  /** The title until the component knows better (a label, already translated or the object's name). */
  readonly label: string;
}

/** What an editor component gets. `setLabel` renames its tab; `isActive` says that it has the focus group's top tab. */
export interface EditorProps {
  readonly argument: string;
  readonly groupId: string;
  readonly isActive: boolean;
  setLabel(label: string): void;
  /** Breadcrumb segments right of the group's name; each may open a picker of its siblings. */
  setBreadcrumbs(segments: readonly Breadcrumb[]): void;
  /** Small state that survives restart (scroll, selection, filters). */
  readonly state: unknown;
  setState(state: unknown): void;
  /** True makes the tab permanent and shows the dirty dot. `save` is called when the user closes the tab and saves. */
  setDirty(isDirty: boolean, save?: () => Promise<boolean>): void;
}

/** One breadcrumb; `siblings` are offered in its picker. */
export interface Breadcrumb {
  readonly label: string;
  readonly siblings?: () => Promise<readonly { readonly label: string; readonly input: EditorInput }[]>;
}

/** An editor for one kind of object. */
export interface EditorContribution {
  readonly kind: string;
  readonly title: TextKey;
  readonly icon: IconName;
  readonly component: ComponentType<EditorProps>;
  /** Only one tab of this kind per group, whatever the argument (settings, welcome). */
  readonly isSingleton?: boolean;
}

/** A setting of this person on this machine (kept in the preferences) or of the organisation (kept in the vault). */
export interface SettingContribution {
  readonly id: string;
  readonly title: TextKey;
  readonly description: TextKey;
  readonly category: TextKey;
  readonly scope: 'person' | 'organisation';
  readonly order: number;
  readonly control:
    | {
        readonly type: 'choice';
        readonly options: readonly { readonly value: string; readonly title: TextKey }[];
      }
    | { readonly type: 'number'; readonly minimum: number; readonly maximum: number; readonly step: number }
    | { readonly type: 'boolean' }
    | { readonly type: 'text' }
    | {
        readonly type: 'list';
        /** One value on each line; without it commas and semicolons separate values too. */
        readonly isByLine?: boolean;
        /** What to say of a value that does not fit, instead of the general sentence. */
        readonly invalid?: TextKey;
      };
  readonly defaultValue: string | number | boolean | readonly string[];
}

/** An item of the status bar: `left` for the whole console, `right` for the active editor. */
export interface StatusItemContribution {
  readonly id: string;
  readonly title: TextKey;
  readonly alignment: 'left' | 'right';
  readonly order: number;
  readonly component: ComponentType;
  readonly when?: When;
}

/** Objects for quick open (Ctrl+P). The backend answers most; this maps a hit of a kind to what it opens. */
export interface ObjectKindContribution {
  /** The `kind` of a search hit. */
  readonly kind: string;
  readonly title: TextKey;
  readonly icon: IconName;
  toEditor(id: string, label: string): EditorInput;
}

/** One step of the walkthrough on Start; ticked by itself when `useIsDone` says so. */
export interface WalkthroughStepContribution {
  readonly id: string;
  readonly title: TextKey;
  readonly text: TextKey;
  readonly action: { readonly title: TextKey; readonly command: string };
  readonly order: number;
  readonly useIsDone: () => boolean;
}

/** All that one capability adds to the workbench; one `<capability>.contribution.ts` exports one of these. */
export interface Contribution {
  readonly id: string;
  readonly commands?: readonly CommandContribution[];
  readonly viewContainers?: readonly ViewContainerContribution[];
  readonly views?: readonly ViewContribution[];
  readonly panels?: readonly PanelContribution[];
  readonly editors?: readonly EditorContribution[];
  readonly settings?: readonly SettingContribution[];
  readonly statusItems?: readonly StatusItemContribution[];
  readonly objectKinds?: readonly ObjectKindContribution[];
  readonly walkthrough?: readonly WalkthroughStepContribution[];
}
