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
