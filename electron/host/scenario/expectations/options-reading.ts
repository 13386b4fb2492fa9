import type { OptionsControl } from '../../../../shared/contract/views/client.js';
import { clientEntries, type EmulatorViews } from '../views.js';

/** Titles of the pages of a client's Options dialog, in order. */
export async function readOptionPages(
  views: EmulatorViews,
  client: string,
): Promise<readonly string[]> {
  const { options } = await clientEntries(views, client);
  return options?.pages.map(({ title }) => title) ?? [];
}

/** What the page My Picture lets choose from; empty where there is no such page. */
export async function readPictureChoices(
  views: EmulatorViews,
  client: string,
): Promise<readonly string[]> {
  const { options } = await clientEntries(views, client);
  const choices = options?.pages.flatMap(({ picture }) => picture?.choices ?? []) ?? [];
  return choices.map(({ source }) => source);
}

/** Values of the controls of a client's Options dialog, by name. */
export async function readOptionValues(
  views: EmulatorViews,
  client: string,
): Promise<ReadonlyMap<string, string | number | boolean>> {
  const controls = await controlsOf(views, client);
  return new Map(
    controls.flatMap((control) =>
      'setting' in control ? [[control.id, control.setting.value] as const] : [],
    ),
  );
}

/** What the controls that choose offer, by name. */
export async function readOptionChoices(
  views: EmulatorViews,
  client: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const controls = await controlsOf(views, client);
  return new Map(
    controls.flatMap((control) =>
      'choices' in control
        ? [[control.id, control.choices.map(({ label }) => label)] as const]
        : [],
    ),
  );
}

async function controlsOf(
  views: EmulatorViews,
  client: string,
): Promise<readonly OptionsControl[]> {
  const { options } = await clientEntries(views, client);
  return (
    options?.pages.flatMap(({ sections }) => sections.flatMap(({ controls }) => controls)) ?? []
  );
}
