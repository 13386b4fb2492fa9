import { useState } from 'react';
import { failureText } from '../../bridge/command-failure.js';
import { useClientCommand } from '../../bridge/hooks.js';
import { useClientAction, useClientUiStore } from '../client-ui.js';
import type { ContactListModel } from './contact-list-model.js';
import type { ListRows } from './list-rows.js';
import { newGroupTitle } from './new-group-title.js';
import type { Section } from './sections.js';

export interface GroupActions {
  /** Id of the group whose name is being typed. */
  readonly renaming: string | null;
  setExpanded(section: Section, expanded: boolean): void;
  setAllExpanded(expanded: boolean): void;
  startRenaming(section: Section): void;
  finishRenaming(section: Section, title: string | null): void;
  create(): void;
  remove(section: Section): void;
}

/** What a user can do to the headings of the list. */
export function useGroupActions(model: ContactListModel, rows: ListRows): GroupActions {
  const act = useClientAction();
  const send = useClientCommand();
  const ui = useClientUiStore();
  const [renaming, setRenaming] = useState<string | null>(null);

  const setExpanded = (section: Section, expanded: boolean): void => {
    if (section.kind === 'bucket') model.setBucketExpanded(section.id, expanded);
    else act({ name: 'client.toggle-group', group: section.id, expanded });
  };
  return {
    renaming,
    setExpanded,
    setAllExpanded: (expanded) => {
      for (const section of rows.sections)
        if (section.expanded !== expanded) setExpanded(section, expanded);
    },
    startRenaming: (section) => {
      if (section.kind === 'custom') setRenaming(section.id);
    },
    finishRenaming: (section, title) => {
      setRenaming(null);
      if (title !== null) act({ name: 'client.rename-group', group: section.id, title });
    },
    create: () => {
      const title = newGroupTitle(rows.sections.map((section) => section.title));
      send({ name: 'client.add-group', title }).then(
        ({ group }) => setRenaming(group),
        (reason: unknown) => ui.setState({ failure: failureText(reason) }),
      );
    },
    remove: (section) => {
      if (section.kind === 'custom') act({ name: 'client.remove-group', group: section.id });
    },
  };
}
