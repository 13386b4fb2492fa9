import type {
  PersonView,
  PolicyView,
  StageClientView,
  StoryEntries,
} from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { settingsKinds } from '../../../shared/policy/setting-kinds.js';
import { useClientsOnStage } from '../clients/clients-on-stage.js';
import { popOut } from '../clients/pop-out.js';
import { clientsStrings } from '../clients/strings.js';
import { openCompare } from '../compare/open-compare.js';
import { inspectPolicies } from '../inspector-tab.js';
import { useFailure } from '../operator-failures.js';
import { leavePage, openPage } from '../pages/open-page.js';
import { peopleListStrings as lists } from '../people/list-strings.js';
import { peopleStrings } from '../people/strings.js';
import { editSettings } from '../policy/edit-settings.js';
import { writtenStrings } from '../report/written-strings.js';
import type { Action, ActionContext } from './action.js';
import { findActions } from './find-actions.js';
import { listedStrings as text } from './listed-strings.js';

/** Whom actions are about. */
type Person = Pick<PersonView, 'sip' | 'displayName'>;

const onStage = (sip: string): void => {
  leavePage();
  useClientsOnStage.getState().show(sip);
};

/** What can be done with anyone, signed in or not. */
const withAnyone = ({ sip, displayName }: Person): readonly Action[] => [
  {
    id: `person-policies-${sip}`,
    title: lists.policyOf(displayName),
    detail: sip,
    run: () => {
      leavePage();
      inspectPolicies({ sip, displayName });
    },
  },
  {
    id: `person-resultant-policy-${sip}`,
    title: lists.resultantPolicyOf(displayName),
    detail: sip,
    run: () => openPage('policy', { person: sip }),
  },
  {
    id: `person-compare-${sip}`,
    title: clientsStrings.compareOf(displayName),
    detail: sip,
    keywords: 'difference change copy',
    run: () => openCompare({ sip }),
  },
  {
    id: `person-visibility-${sip}`,
    title: lists.visibilityOf(displayName),
    detail: sip,
    keywords: 'privacy relationship matrix',
    run: () => openPage('visibility', { person: sip }),
  },
  {
    id: `person-inspection-${sip}`,
    title: lists.inspectionOf(displayName),
    detail: sip,
    keywords: 'calendar cache published watcher log',
    run: () => openPage('inspection', { person: sip }),
  },
  {
    id: `person-privacy-sheet-${sip}`,
    title: lists.privacySheetOf(displayName),
    detail: sip,
    keywords: 'last active away works council',
    run: () => openPage('privacy-sheet', { person: sip }),
  },
];

/** A client as a picture. What draws it is fetched then. */
const pictureActions = ({ sip, displayName }: Person): readonly Action[] => [
  {
    id: `client-picture-save-${sip}`,
    title: writtenStrings.savePictureOf(displayName),
    detail: sip,
    keywords: 'png screenshot image',
    run: (context) =>
      void import('../report/take-picture.js').then(
        ({ savePicture }) => savePicture(context, { sip, name: displayName }),
        useFailure.getState().report,
      ),
  },
  {
    id: `client-picture-copy-${sip}`,
    title: writtenStrings.copyPictureOf(displayName),
    detail: sip,
    keywords: 'png screenshot image clipboard',
    run: (context) =>
      void import('../report/take-picture.js').then(
        ({ copyPicture }) => copyPicture(context, { sip, name: displayName }),
        useFailure.getState().report,
      ),
  },
];

/** What can be done with somebody who is signed in, and with that client. */
const signedInActions = ({ sip, displayName, pending }: StageClientView): readonly Action[] => [
  {
    id: `client-show-${sip}`,
    title: peopleStrings.show(displayName),
    detail: sip,
    run: () => onStage(sip),
  },
  {
    id: `client-sign-out-and-in-${sip}`,
    title: clientsStrings.signOutAndInOf(displayName),
    detail: pending ? clientsStrings.pending : sip,
    run: ({ act }) => void act({ name: 'client.sign-out-and-in', sip }, () => onStage(sip)),
  },
  {
    id: `client-pop-out-${sip}`,
    title: clientsStrings.popOut(displayName),
    detail: sip,
    run: () => popOut(sip),
  },
  ...pictureActions({ sip, displayName }),
  {
    id: `client-hide-${sip}`,
    title: clientsStrings.hide(displayName),
    detail: sip,
    available: () =>
      !useClientsOnStage.getState().hidden.includes(sip) || text.isHidden(displayName),
    run: () => useClientsOnStage.getState().hide(sip),
  },
  {
    id: `client-sign-out-${sip}`,
    title: lists.signOut(displayName),
    detail: sip,
    run: ({ act }) =>
      void act({ name: 'client.sign-out', sip }, () => useClientsOnStage.getState().hide(sip)),
  },
  ...withAnyone({ sip, displayName }),
];

/** What can be done with somebody of the directory who is not signed in. */
const directoryActions = ({ sip, displayName, cannotSignIn }: PersonView): readonly Action[] => [
  {
    id: `person-sign-in-${sip}`,
    title: lists.signIn(displayName),
    detail: sip,
    available: () => cannotSignIn ?? true,
    run: ({ act }) => void act({ name: 'client.sign-in', sip }, () => onStage(sip)),
  },
  ...withAnyone({ sip, displayName }),
];

/** A story that comes with the program is played from its beginning. */
const storyAction = ({ id, title, note }: StoryEntries['shipped'][number]): Action => ({
  id: `story-${id}`,
  title: text.playStory(title),
  detail: note ?? '',
  keywords: 'scenario present',
  run: ({ act }) => {
    leavePage();
    void act({ name: 'story.open', story: id });
  },
});

/** A policy or configuration is opened in its form. */
const settingsAction = ({ kind, identity }: PolicyView): Action => ({
  id: `settings-edit-${kind}-${identity}`,
  title: text.editSettings(settingsKinds[kind].noun, identity),
  detail: settingsKinds[kind].cmdlet,
  keywords: 'change set form',
  run: () => editSettings(kind, identity),
});

/** The actions of everyone who is signed in and of every story, as they are at this moment. */
export function listedActions(
  { connection }: ActionContext,
  stories: StoryEntries['shipped'] = [],
): readonly Action[] {
  const stage = connection.topic('stage');
  const clients = stage.ids('client/{sip}').flatMap((sip) => {
    const client = stage.get(stageKey('client/{sip}', sip));
    return client ? signedInActions(client) : [];
  });
  const settings = (['policy/{identity}', 'server-settings/{object}'] as const).flatMap((pattern) =>
    stage.ids(pattern).flatMap((id) => stage.get(stageKey(pattern, id)) ?? []),
  );
  return [...clients, ...stories.map(storyAction), ...settings.map(settingsAction)];
}

/** Words of the titles above; the directory is asked for the others. */
const isOwn = (word: string): boolean =>
  /^(sign|in|out|and|show|open|the|client|policies|policy|resultant|who|sees|what|privacy|sheet|of)$/i.test(
    word,
  );

/** People that one page of the directory brings. */
const mostPeople = 20;

/**
 * The actions of people who are not signed in: who fits what is typed beside the words of the actions themselves, such
 * as `Alice` in `sign in Alice`. Nobody fits nothing.
 */
export async function askPeople(
  typed: string,
  { connection }: ActionContext,
): Promise<readonly Action[]> {
  const words = typed.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const { people } = await connection.command({
    name: 'directory.search',
    text: words
      .filter((word) => !isOwn(word))
      .join(' ')
      .slice(0, 200),
    signedIn: false,
    limit: mostPeople,
  });
  // What is done with them is for the words of the actions to say.
  return findActions(people.flatMap(directoryActions), words.filter(isOwn).join(' '));
}
