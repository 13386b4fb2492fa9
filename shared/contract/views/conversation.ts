import type { Effective } from '../../lync/effective.js';
import type { EmoticonName } from '../../lync/emoticons.js';
import type { MessageFormat } from '../../lync/message-format.js';
import type { Instant } from '../../lync/time.js';
import type { DetectiveView } from './front-end.js';

/**
 * A stretch of a message. Together the texts of all parts are the message, character for character; none of them is
 * markup.
 */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  /** `href` is absent where the link cannot be clicked, and never leads to a script. */
  | { readonly kind: 'link'; readonly text: string; readonly href?: string }
  | { readonly kind: 'emoticon'; readonly text: string; readonly emoticon: EmoticonName };

/** A message as one of the two clients shows it. */
export interface MessageView {
  /** `m1`, `m2`, …: the same at both ends, and what `message.trace` takes. */
  readonly id: string;
  readonly at: Instant;
  readonly from: string;
  readonly direction: 'out' | 'in';
  /** `refused`: by the server's filter; `failed`: it reached nobody. Only outgoing messages are either. */
  readonly state: 'delivered' | 'refused' | 'failed';
  readonly parts: readonly MessagePart[];
  /** What the server's filter put at the start of the message for the receiver. */
  readonly serverNote: string | null;
  /** Shown to the sender below his message; `null` when it was delivered. */
  readonly error: string | null;
  /** `null` where the message is plain text, or has to be by policy. */
  readonly format: MessageFormat | null;
}

/** An open conversation of a client: `conversation/<id>`. */
export interface ConversationView {
  /** Address of the other person. */
  readonly id: string;
  readonly with: string;
  readonly displayName: string;
  readonly unread: number;
  /** Oldest first; the last of the conversation, as many as are kept. */
  readonly messages: readonly MessageView[];
  /** Messages before these that are not kept any more. */
  readonly older: number;
}

/** A parameter about instant messages that changes nothing here, and why. */
export interface IdleParameterView {
  readonly parameter: string;
  readonly setting: Effective<string>;
  readonly text: string;
}

/** What a client's policy makes of conversations, and which are open: `conversations`. */
export interface ConversationsView {
  /** The conversation of the latest message first; without messages, by when it was opened. */
  readonly list: readonly {
    readonly id: string;
    readonly with: string;
    readonly displayName: string;
    readonly unread: number;
    /** When the last message came or was sent; when the window was opened if there is none. */
    readonly lastAt: Instant;
  }[];
  /** IMWarning: the notice above the messages of each conversation; `null` for none. */
  readonly imWarning: Effective<string | null>;
  /** DisableSavingIM. */
  readonly canSave: Effective<boolean>;
  /** DisableHtmlIm together with DisableRTFIM: whether messages have any formatting. */
  readonly canFormat: Effective<boolean>;
  /** DisableHtmlIm: whether pasted text keeps its formatting. */
  readonly keepsPastedFormat: Effective<boolean>;
  /** DisableEmoticons, else the user's choice: whether codes are drawn as pictures, and whether there is a picker. */
  readonly emoticons: Effective<boolean>;
  /** EnableURL: whether links can be clicked. */
  readonly links: Effective<boolean>;
  /** The user's choice to have messages stand on alternating backgrounds. */
  readonly alternatingBackground: Effective<boolean>;
  /** CustomLinkInErrorMessages: stands below each error; `null` for none. */
  readonly errorLink: Effective<MessagePart | null>;
  readonly withoutEffect: readonly IdleParameterView[];
}

/** What became of a message. */
export type MessageDecision = 'passed' | 'defused' | 'blocked' | 'warned' | 'undeliverable';

/** One of the last 200 messages of the organisation, oldest first: `messages` of the stage. */
export interface MessageSummary {
  readonly id: string;
  readonly at: Instant;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  /** Fully qualified name of the Front End whose filter decided; `null` when the message reached none. */
  readonly frontEnd: string | null;
  readonly decision: MessageDecision;
  /** The beginning of what was sent, at most 200 characters. */
  readonly text: string;
}

/** One station of a message. */
export interface MessageStep {
  readonly place: 'sender' | 'front-end' | 'filter' | 'receiver';
  /** Address of a person, or fully qualified name of a Front End; empty when none takes the message. */
  readonly name: string;
  readonly text: string;
  readonly why: Effective<string> | null;
}

/** The way of one message: `message.trace`. */
export interface MessagePathView extends Omit<MessageSummary, 'id'> {
  readonly message: string;
  /** In order; a message that was stopped has no steps after that. */
  readonly steps: readonly MessageStep[];
  /** The first links of the message, as the filter judged them then. */
  readonly links: readonly DetectiveView[];
  /** Links in all. */
  readonly linkCount: number;
}
