import type { PictureLook } from '../../../shared/contract/commands/picture.js';
import { clientEntries } from '../../../shared/contract/emulator-views.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { ClientPicture, ShownPicture } from '../../../shared/report/report.js';
import type { Show } from '../../../shared/scenario/show-schema.js';
import { nameIn, type Scenario, type ScenarioStep } from '../scenario/scenario.js';
import type { ScenarioSession } from '../scenario/scenario-emulator.js';
import type { StepResult } from '../scenario/scenario-result.js';
import { sessionViews } from '../scenario/views.js';
import { marksOf } from './sight-marks.js';

/** What of the clients is to be seen. */
export interface Sight {
  /** Tells the pictures apart from others on the same page. */
  readonly key: string;
  /** What is open in them. */
  readonly show: Show;
  /** What is promised of them, which is marked. */
  readonly sights: readonly ScenarioStep[];
  readonly results: readonly StepResult[];
}

/** The clients of people as they stand in the emulator of a scenario, with what is promised of them marked. */
export async function clientsInPictures(
  session: ScenarioSession,
  people: readonly string[],
  scenario: Scenario,
  { key, show, sights, results }: Sight,
): Promise<readonly ShownPicture[]> {
  const views = sessionViews(session);
  const pictures: ShownPicture[] = [];
  for (const sip of people) {
    const policy = (await clientEntries(views, sip)).session?.policy.identity;
    pictures.push({
      title: nameIn(scenario)(sip),
      subtitle: policy === undefined ? 'signed out' : `policy ${policy}`,
      picture: await pictureIn(session, {
        sip,
        key: `${key}-${sip.replace(/[^a-z0-9]/g, '-')}`.slice(0, 40),
        look: lookOf(show, sip),
      }),
      marks: marksOf(sip, sights, show, results),
    });
  }
  return pictures;
}

/** The client with what is to be open in it; as it stands where a step failed before that was there. */
async function pictureIn(
  session: ScenarioSession,
  { sip, key, look }: { readonly sip: string; readonly key: string; readonly look: PictureLook },
): Promise<ClientPicture> {
  try {
    return (await session.command({ name: 'picture.take', sip, look, key })).value;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return (await session.command({ name: 'picture.take', sip, key })).value;
  }
}

/** What a step is about is open in the clients, as it is on the stage. */
function lookOf({ options, conversations = [], card }: Show, sip: string): PictureLook {
  const conversation = conversations.find(({ who }) => who === sip)?.with;
  return {
    ...(options?.who === sip && {
      dialog: 'options' as const,
      ...(options.page !== undefined && { page: options.page }),
    }),
    ...(card?.who === sip && { card: card.of }),
    ...(conversation !== undefined && { conversation }),
  };
}
