import type { Effective } from '../../lync/effective.js';
import type { PresenceClass, Relationship, StatusChoice } from '../../lync/presence.js';
import type { Instant } from '../../lync/time.js';
import type { ConversationsView, ConversationView } from './conversation.js';

/** Presence as one watcher is shown it. */
export interface PresenceView {
  readonly class: PresenceClass;
  /** `Available`, `In a meeting`, `Off Work`; what stands after the name in a row. */
  readonly text: string;
  /** Aggregated availability number; orders rows by availability. 0 when unknown or withheld. */
  readonly availability: number;
  /** Since when the person is not active; `null` while active, when withheld and when never. `ageLabel` words it. */
  readonly lastActive: Instant | null;
  /** Whether the out-of-office asterisk lies over the icon. */
  readonly outOfOffice: boolean;
}

/** Why a photo is shown or not; the sentence to it comes from `client.explain-photo`. */
export type PhotoReason =
  | 'shown'
  | 'viewer-policy'
  | 'subject-policy'
  | 'not-federated'
  | 'too-large'
  | 'hidden-by-subject'
  | 'none-stored'
  | 'relationship'
  | 'pictures-off';

export interface PhotoView {
  readonly kind: 'ad' | 'web' | 'none';
  /** Where the page fetches the bytes from, relative to its origin; `null` when there are none. */
  readonly href: string | null;
  readonly reason: PhotoReason;
}

/** One row of a contact list: `contact/<sip>`. */
export interface ContactView {
  readonly sip: string;
  readonly displayName: string;
  readonly friendlyName: string;
  readonly title: string;
  readonly federated: boolean;
  readonly presence: PresenceView;
  readonly note: string | null;
  readonly photo: PhotoView;
  readonly relationship: Relationship;
  readonly tagged: boolean;
}

/** One group of the Groups view. Its members are in the order of `byName` over their display names. */
export interface GroupView {
  readonly id: string;
  readonly title: string;
  readonly kind: 'frequent' | 'other' | 'custom' | 'distribution' | 'federated';
  readonly expanded: boolean;
  readonly members: readonly string[];
}

/** The user's own corner of the window. */
export interface MeView {
  readonly sip: string;
  readonly displayName: string;
  readonly presence: PresenceView;
  readonly note: {
    readonly text: string;
    readonly allowed: Effective<boolean>;
    /** The user's last notes, newest first. */
    readonly history: readonly string[];
  };
  readonly location: { readonly text: string; readonly shown: Effective<boolean> };
  readonly photo: PhotoView;
}

/** An entry of the status menu; a `null` status is a separator. */
export interface StatusMenuItem {
  readonly status: StatusChoice;
  readonly label: string;
  readonly class: PresenceClass | null;
  readonly separatorBefore: boolean;
  readonly checked: boolean;
  /** Present where a policy put it there. */
  readonly why: Effective<boolean> | null;
}

export interface LayoutView {
  readonly style: Effective<'photo tiles' | 'classic squares'>;
  readonly view: 'groups' | 'status' | 'relationship';
  readonly relationshipView: Effective<boolean>;
  readonly rows: 'two-lines' | 'one-line';
  readonly sort: 'name' | 'availability';
  readonly friendlyNames: boolean;
  readonly frequentContacts: Effective<boolean>;
}

export interface SessionView {
  readonly sip: string;
  readonly displayName: string;
  readonly signedInAt: Instant;
  /** Another one for each sign-in. */
  readonly signIn: number;
  /** False while the network of this PC is gone: nothing is received and nothing published. */
  readonly connected: boolean;
  /** The one effective policy that sign-in brought. */
  readonly policy: { readonly identity: string; readonly scope: 'global' | 'site' | 'user' };
  readonly organisationTab: Effective<boolean>;
  readonly feedsTab: Effective<boolean>;
  /** Every provisioned setting by cmdlet parameter, for "why?" and the configuration window. */
  readonly settings: Readonly<Record<string, Effective<string>>>;
}

/** A tagged contact became available or went offline, someone added this user, or a message came. */
export interface AlertView {
  readonly id: string;
  readonly at: Instant;
  readonly text: string;
  readonly contact: string;
  /** Present on the alert of a message: the conversation to open. */
  readonly conversation?: string;
}

interface ControlCommon {
  /** Stable name, also the key in `client.apply-options`. */
  readonly id: string;
  readonly label: string;
  /** False for a setting that is kept but changes nothing in this emulator; the dialog says so. */
  readonly acts: boolean;
  /** How sure it is that the 2010 dialog has this control, under this label. */
  readonly evidence: 'source-article' | 'microsoft' | 'field' | 'inferred' | 'convention';
  readonly indent: boolean;
}

export type OptionsControl =
  | (ControlCommon & { readonly kind: 'check'; readonly setting: Effective<boolean> })
  | (ControlCommon & {
      readonly kind: 'radio' | 'select';
      readonly choices: readonly { readonly value: string; readonly label: string }[];
      readonly setting: Effective<string>;
    })
  | (ControlCommon & {
      readonly kind: 'spinner';
      readonly minimum: number;
      readonly maximum: number;
      readonly unit: string;
      readonly setting: Effective<number>;
    })
  | (ControlCommon & {
      readonly kind: 'text';
      readonly maximumLength: number;
      readonly setting: Effective<string>;
    })
  | (ControlCommon & { readonly kind: 'static'; readonly text: string })
  | (ControlCommon & { readonly kind: 'button'; readonly enabled: boolean });

export interface OptionsSection {
  readonly title: string;
  readonly controls: readonly OptionsControl[];
}

/** The My Picture page in full. */
export interface PicturePage {
  readonly choices: readonly {
    readonly source: 'web' | 'corporate' | 'none';
    readonly label: string;
    readonly chosen: boolean;
  }[];
  readonly policy: Effective<string>;
  /** Kept while policy hides the choice. */
  readonly webUrl: string;
  readonly connected: boolean;
  readonly maximumKilobytes: Effective<number>;
  /** Whether a link leads to the page where the corporate picture is changed. */
  readonly editLink: Effective<boolean>;
  /** What each source would show. */
  readonly previews: Readonly<Record<'web' | 'corporate' | 'none', string | null>>;
}

export interface OptionsPage {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly OptionsSection[];
  readonly picture: PicturePage | null;
}

export interface OptionsView {
  readonly pages: readonly OptionsPage[];
  /** Pages and controls that a policy took away, for the operator's "why?". */
  readonly absent: readonly {
    readonly label: string;
    readonly page: string;
    readonly why: Effective<string>;
  }[];
}

/** Fields the watcher may not see are absent. */
export interface ContactCardView {
  readonly contact: ContactView;
  readonly fields: readonly {
    readonly id:
      | 'department'
      | 'office'
      | 'company'
      | 'work'
      | 'mobile'
      | 'home'
      | 'other'
      | 'email'
      | 'calendar'
      | 'meeting'
      | 'meeting-location'
      | 'location';
    readonly label: string;
    readonly value: string;
    readonly link: boolean;
  }[];
  /** `null` when policy takes the tab away. */
  readonly organization: {
    readonly managers: readonly ContactView[];
    readonly peers: readonly ContactView[];
    readonly reports: readonly ContactView[];
  } | null;
  readonly isContact: boolean;
}

/** Shown instead of everything else while the person is signed out. */
export interface SignedOutView {
  readonly sip: string;
  readonly displayName: string;
}

/** The clock as the person at the client sees it; ages tick with it. */
export interface ClientClockView {
  /** A whole second. */
  readonly now: Instant;
  /** IANA name of the organisation's time zone. */
  readonly timeZone: string;
}

/** One line of the Configuration Information window. */
export interface ConfigurationRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Present where a setting decides the value. */
  readonly why: Effective<string> | null;
}

export interface ConfigurationView {
  readonly rows: readonly ConfigurationRow[];
}

/** The keys of topic `client/<sip>`; signed out, only `signed-out` is there. */
export interface ClientEntries {
  readonly 'signed-out': SignedOutView;
  readonly session: SessionView;
  readonly me: MeView;
  readonly 'status-menu': readonly StatusMenuItem[];
  readonly layout: LayoutView;
  readonly groups: readonly GroupView[];
  readonly options: OptionsView;
  readonly clock: ClientClockView;
  readonly configuration: ConfigurationView;
  readonly conversations: ConversationsView;
  readonly [contact: `contact/${string}`]: ContactView;
  readonly [conversation: `conversation/${string}`]: ConversationView;
  /** The other person of each open conversation, on the contact list or not. */
  readonly [participant: `participant/${string}`]: ContactView;
  readonly [alert: `alert/${string}`]: AlertView;
}
