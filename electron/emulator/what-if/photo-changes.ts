import type { Person } from '../directory/person.js';
import type { ContactList } from '../lync-client/contacts/contact-list.js';
import { watchedPeople } from '../lync-client/contacts/watched-people.js';
import type { PhotoRegistry } from '../lync-client/photos/photo-registry.js';
import { shownPhoto } from '../lync-client/photos/shown-photo.js';
import type { PhotoReference, VisiblePhoto } from '../lync-client/photos/visible-photo.js';
import { sameData } from '../snapshots/same-data.js';
import type { ClientLook } from './client-look.js';
import type { FreshLooks } from './fresh-looks.js';

/** Somebody with the client before and after the plan. */
export interface Subject {
  readonly person: Person;
  readonly before: ClientLook;
  readonly after: ClientLook;
  /** The contact list after the sign-in; the very same on both sides unless the sign-in fills it. */
  readonly lists: { readonly before: ContactList; readonly after: ContactList };
}

/** How many pictures came or went, and of or for whom: the first few by name. */
export interface Tally {
  count: number;
  readonly first: Person[];
}

/** What a plan does to the pictures in a person's list, and to the person's picture in the lists of others. */
export interface PhotoChanges {
  /** Whether the terms of the person's own client are others: policy, size limit, own switch. */
  readonly ownTerms: boolean;
  readonly lost: Tally;
  readonly gained: Tally;
  /** Another picture than before. */
  readonly replaced: Tally;
  /** People in whose lists the person's picture was. */
  readonly unseenBy: Tally;
  readonly newlySeenBy: Tally;
  /** Those of {@link unseenBy} because of what the person publishes, not because of their own clients. */
  unseenByOwn: number;
  /** What the directory holds of the person; looked up where the own terms are others. */
  corporate: PhotoReference | null;
  /** The person's own picture in the own window. */
  own: { readonly before: VisiblePhoto; readonly after: VisiblePhoto } | null;
}

const namesKept = 3;

const add = (tally: Tally, person: Person): void => {
  tally.count += 1;
  if (tally.first.length < namesKept) tally.first.push(person);
};

const tally = (): Tally => ({ count: 0, first: [] });

const noChanges = (ownTerms: boolean): PhotoChanges => ({
  ownTerms,
  lost: tally(),
  gained: tally(),
  replaced: tally(),
  unseenBy: tally(),
  newlySeenBy: tally(),
  unseenByOwn: 0,
  corporate: null,
  own: null,
});

/**
 * Counts over contact lists which pictures come and go. Each is decided by the rule of the client and by the access rules
 * of the server; pairs of which neither side changed are passed over.
 */
export class PhotoComparison {
  readonly #changes: ReadonlyMap<string, PhotoChanges>;
  /** People about whom watchers may be told another picture than before. */
  readonly #otherwise: ReadonlySet<string>;
  readonly #photos: Pick<PhotoRegistry, 'corporate'>;

  constructor(
    private readonly before: FreshLooks,
    private readonly after: FreshLooks,
    subjects: readonly Subject[],
  ) {
    this.#photos = remembering(before.parts.photos);
    this.#changes = new Map(
      subjects.map(({ person, before: { photoViewer }, after: { photoViewer: later } }) => [
        person.sip,
        noChanges(!sameData(photoViewer, later)),
      ]),
    );
    this.#otherwise = new Set(
      subjects.filter((each) => this.#publishesOtherwise(each)).map(({ person }) => person.sip),
    );
  }

  /** Complete once {@link look} has been through all people. */
  of({ person }: Subject): PhotoChanges {
    return this.#changes.get(person.sip) ?? noChanges(false);
  }

  /** Looks through the list of one person. */
  look(subject: Subject): void {
    const { person } = subject;
    const changes = this.of(subject);
    const { lists } = subject;
    const { directory } = this.before.parts;
    const was = watchedPeople(lists.before, directory);
    const will = lists.after === lists.before ? was : watchedPeople(lists.after, directory);
    const [showed, shows] = [this.#client(subject, 'before'), this.#client(subject, 'after')];
    const photos = (other: Person) => ({ before: showed(other), after: shows(other) });
    if (changes.ownTerms) changes.corporate = this.#photos.corporate(person);
    if (changes.ownTerms || this.#otherwise.has(person.sip)) changes.own = photos(person);
    for (const sip of was === will ? was : new Set([...was, ...will])) {
      if (sip === person.sip) continue;
      const isInBoth = was.has(sip) && will.has(sip);
      if (isInBoth && !changes.ownTerms && !this.#otherwise.has(sip)) continue;
      const other = directory.find(sip);
      if (!other) continue;
      const { before, after } = photos(other);
      const [former, later] = [
        was.has(sip) ? before.photo : null,
        will.has(sip) ? after.photo : null,
      ];
      if (former?.id === later?.id) continue;
      const ofOther = this.#changes.get(sip);
      if (former && later) add(changes.replaced, other);
      else if (former) {
        add(changes.lost, other);
        if (!ofOther) continue;
        add(ofOther.unseenBy, person);
        if (after.reason !== 'viewer-policy' && after.reason !== 'pictures-off')
          ofOther.unseenByOwn += 1;
      } else {
        add(changes.gained, other);
        if (ofOther) add(ofOther.newlySeenBy, person);
      }
    }
  }

  #publishesOtherwise({ before, after, lists }: Subject): boolean {
    if (before.contactsOnly !== after.contactsOnly) return true;
    if (!sameData(before.publishedPhoto, after.publishedPhoto)) return true;
    return before.contactsOnly && !sameData(lists.before, lists.after);
  }

  /** Decides as the client does which picture of whom it shows. */
  #client({ person, ...looks }: Subject, side: 'before' | 'after') {
    const { presence, users } = this[side].parts;
    const { photoViewer } = looks[side];
    const client = { person, photoViewer, ports: { photos: this.#photos, userData: users } };
    return (other: Person): VisiblePhoto =>
      shownPhoto(client, other, { photo: presence.photoFor(person.sip, other.sip) });
  }
}

/** Names each corporate picture once: it does not change, and many lists hold the same people. */
function remembering(photos: Pick<PhotoRegistry, 'corporate'>): Pick<PhotoRegistry, 'corporate'> {
  const known = new Map<Person, PhotoReference | null>();
  return {
    corporate(person) {
      const before = known.get(person);
      if (before !== undefined) return before;
      const photo = photos.corporate(person);
      known.set(person, photo);
      return photo;
    },
  };
}
