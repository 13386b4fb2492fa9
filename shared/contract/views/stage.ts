import type { PolicyScope } from '../../lync/effective.js';
import type { StatusChoice } from '../../lync/presence.js';
import type { Instant } from '../../lync/time.js';
import type { LogEntry } from '../log.js';
import type { PresenceView } from './client.js';
import type { MessageSummary } from './conversation.js';
import type { EndpointsView } from './endpoint.js';
import type { FrontEndRegistryView, FrontEndsView } from './front-end.js';
import type { MailboxView } from './mailbox.js';

export interface ClockView {
  readonly now: Instant;
  /** Virtual seconds per real second; 0 when paused. */
  readonly rate: number;
  /** The rate that `play` would resume. */
  readonly lastRate: number;
  readonly next: { readonly at: Instant; readonly label: string } | null;
  /** The run under way, which `clock.pause` stops; shown once it takes longer than a moment. */
  readonly run: { readonly from: Instant; readonly to: Instant } | null;
  /** IANA name of the organisation's time zone; all times are shown in it. */
  readonly timeZone: string;
}

export interface OrganisationView {
  readonly name: string;
  readonly domain: string;
  readonly people: number;
  readonly sites: readonly { readonly name: string; readonly people: number }[];
  readonly partners: readonly string[];
  /** `null` for the built-in sample. */
  readonly fileName: string | null;
}

/** A person as the operator finds him. */
export interface PersonView {
  readonly sip: string;
  readonly displayName: string;
  readonly title: string;
  readonly department: string;
  readonly site: string | null;
  readonly federated: boolean;
  readonly signedIn: boolean;
  readonly photo: string | null;
  readonly presence: PresenceView;
  /** `CONTOSO\alice` and so on: the forms that `Grant-CsClientPolicy` takes. */
  readonly identities: readonly string[];
}

/** One setting that would differ after the next sign-in. */
export interface PendingChange {
  readonly parameter: string;
  readonly now: string;
  readonly afterSignIn: string;
}

/** A state that a client's user may choose. */
export interface StatusChoiceView {
  readonly status: StatusChoice;
  readonly label: string;
}

/** A signed-in client on the stage: `client/<sip>`. */
export interface StageClientView {
  readonly sip: string;
  readonly displayName: string;
  readonly site: string | null;
  readonly photo: string | null;
  readonly presence: PresenceView;
  readonly signedInAt: Instant;
  /** Greater for a client that signed in later, if only within the same instant. */
  readonly signIn: number;
  /** What the client's own status menu offers, in its order. */
  readonly statuses: readonly StatusChoiceView[];
  readonly policy: { readonly identity: string; readonly scope: PolicyScope };
  readonly style: 'photo tiles' | 'classic squares';
  readonly ladder: LadderView;
  readonly pending: {
    readonly policy: { readonly identity: string; readonly scope: PolicyScope };
    readonly changes: readonly PendingChange[];
    readonly since: Instant;
  } | null;
}

export interface LadderRungView {
  readonly scope: PolicyScope;
  readonly identity: string | null;
  readonly wins: boolean;
  readonly reason: string;
}

export interface LadderView {
  readonly sip: string;
  readonly rungs: readonly LadderRungView[];
}

/** One policy: `policy/<identity>`. */
export interface PolicyView {
  readonly identity: string;
  readonly scope: PolicyScope;
  /** Parameters whose value is not the stored default, as the shell prints them. */
  readonly changed: readonly {
    readonly parameter: string;
    readonly value: string;
    readonly since: Instant;
  }[];
  /** People it is granted to, or who fall to it, at most 20 of them. */
  readonly people: readonly string[];
  readonly peopleCount: number;
}

/** Something the operator should know, such as a state file set aside: `notice/<id>`. */
export interface NoticeView {
  readonly id: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
  readonly dismissible: boolean;
}

export interface SettingsView {
  readonly profile: 'lync2010' | 'technet';
  readonly allowPrivateAddresses: boolean;
  /** Whether a calendar state counts that is newer than a manual Available. */
  readonly calendarMayOverrideManualAvailable: boolean;
  /** `removed`: the server update that keeps the time of last activity from every watcher is installed. */
  readonly lastActive: 'published' | 'removed';
}

export interface HostView {
  readonly kind: 'electron' | 'browser' | 'memory';
  /** Folder or file that holds the state; `null` when nothing persists. */
  readonly dataFolder: string | null;
  readonly version: string;
}

/** The keys of topic `stage`. */
export interface StageEntries {
  readonly clock: ClockView;
  readonly organisation: OrganisationView;
  readonly settings: SettingsView;
  readonly host: HostView;
  readonly messages: readonly MessageSummary[];
  readonly 'front-ends': FrontEndsView;
  readonly [registry: `front-end/${string}/registry`]: FrontEndRegistryView;
  readonly [client: `client/${string}`]: StageClientView;
  readonly [policy: `policy/${string}`]: PolicyView;
  readonly [mailbox: `mailbox/${string}`]: MailboxView;
  readonly [notice: `notice/${string}`]: NoticeView;
  readonly [endpoints: `endpoints/${string}`]: EndpointsView;
  readonly [log: `log/${string}`]: LogEntry;
}
