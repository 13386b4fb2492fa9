import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItemState } from './messages.js';

type Template = readonly MenuItemConstructorOptions[];

/** `Menu`, without a screen to show it on. */
export class Menu {
  static applicationMenu: Menu | null = null;

  private constructor(private readonly template: Template) {}

  static buildFromTemplate(template: Template): Menu {
    for (const { label, role, type, submenu } of template) {
      if (label === undefined && role === undefined && type === undefined) {
        throw new TypeError(
          'Invalid template for MenuItem: must have at least one of label, role or type',
        );
      }
      if (Array.isArray(submenu)) Menu.buildFromTemplate(submenu);
    }
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.applicationMenu = menu;
  }

  describe(): readonly MenuItemState[] {
    return describeItems(this.template);
  }

  /** Chooses the item that the labels lead to; access keys are not part of a label. */
  click(path: readonly string[]): void {
    let items = this.template;
    let found: MenuItemConstructorOptions | undefined;
    for (const label of path) {
      found = items.find((item) => plain(item.label) === label);
      items = Array.isArray(found?.submenu) ? found.submenu : [];
    }
    const click = found?.click as (() => void) | undefined;
    if (!click) throw new Error(`There is no menu item ${path.join(' > ')} to choose.`);
    click();
  }
}

/** As it is shown: `&` marks an access key and vanishes, two of it are one. */
const plain = (label: string | undefined): string => (label ?? '').replace(/&(&?)/g, '$1');

function describeItems(template: Template): readonly MenuItemState[] {
  return template.map(({ label, role, type, accelerator, enabled, submenu }) => ({
    label: plain(label),
    role: role ?? null,
    type: type ?? (submenu ? 'submenu' : 'normal'),
    accelerator: accelerator ?? null,
    enabled: enabled ?? true,
    submenu: Array.isArray(submenu) ? describeItems(submenu) : null,
  }));
}
