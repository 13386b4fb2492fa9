import { defineRules } from './rule.js';

/** Photos: where they come from, who decides, and who sees them. */
export const photoRules = defineRules('photos', {
  sources: {
    statement:
      'A photo is the corporate one, kept as thumbnailPhoto in Active Directory, or one at a web address that the person names.',
    evidence: 'microsoft',
    sources: ['next-hop-photos', 'user-photos'],
    later: ['versions/photo-stores', 'versions/photo-size'],
  },
  choices: {
    statement:
      'AllPhotos leaves three choices on My Picture: none, the corporate picture, one from a web address. PhotosFromADOnly leaves the first two, and the field for the address goes with the third.',
    evidence: 'source-article',
    sources: ['article-photos', 'client-policy-2010'],
    later: ['versions/my-picture-choices', 'versions/web-photos'],
  },
  'no-photo-page': {
    statement: 'Under NoPhoto the My Picture page is missing from Options.',
    evidence: 'source-article',
    sources: ['article-photos', 'picture-this'],
    otherwise: [
      {
        statement: 'NoPhoto sets My Picture to "Do not show my picture".',
        sources: ['user-photos'],
      },
    ],
  },
  'no-photo-squares': {
    statement:
      'Whose policy says NoPhoto sees no photo of anyone and small squares in place of tiles, as in Communicator 2007 R2.',
    evidence: 'source-article',
    sources: ['article-photos', 'client-policy-2010'],
  },
  tiles: {
    statement: 'Where photos are allowed the list has tiles, also for people without a photo.',
    evidence: 'source-article',
    sources: ['article-photos'],
    later: ['versions/presence-look'],
  },
  'pictures-off-squares': {
    statement: 'A user who turns pictures of contacts off sees the small squares too.',
    evidence: 'convention',
  },
  'no-photo-seen-by-others': {
    statement:
      'Others see somebody under NoPhoto as a tile without a photo; the rest of their list stays.',
    evidence: 'source-article',
    sources: ['article-photos', 'client-policy-2010'],
  },
  'hidden-by-person': {
    statement: 'A person may choose to show no picture; then nobody is shown one.',
    evidence: 'source-article',
    sources: ['article-photos', 'user-photos'],
  },
  'none-stored': {
    statement:
      'Where neither the directory nor a web address gives a picture there is none to show.',
    evidence: 'microsoft',
    sources: ['user-photos'],
  },
  'not-federated': {
    statement:
      'The corporate picture is not shown to people of other organisations; one from a web address is.',
    evidence: 'microsoft',
    sources: ['user-photos', 'picture-this'],
    otherwise: [
      {
        statement:
          'External Contacts are published a contact card with the corporate photo and its hash. Both hold if the hash arrives and the picture cannot be fetched.',
        sources: ['containers'],
      },
    ],
  },
  'by-relationship': {
    statement:
      'Photos reach External Contacts, Colleagues, Workgroup, and Friends and Family; Blocked Contacts see none.',
    evidence: 'microsoft',
    sources: ['containers', 'help-privacy'],
    otherwise: [
      {
        statement: 'The tooltip of 2013 lists the picture for Blocked Contacts.',
        sources: ['unleashed'],
      },
    ],
  },
  'size-limit': {
    statement:
      "A picture above MaxPhotoSizeKB of the viewer's policy is not fetched; 0 shows none.",
    evidence: 'microsoft',
    sources: ['client-policy-2010', 'user-photos'],
  },
  'corporate-stands-in': {
    statement:
      'A web picture that PhotosFromADOnly takes away is kept and not used. The corporate one stands in; under AllPhotos the web picture returns.',
    evidence: 'convention',
  },
  'web-photo': {
    statement:
      'A picture at a web address must be readable by everybody without signing in; each watcher fetches it from there.',
    evidence: 'field',
    sources: ['next-hop-photos', 'help-options'],
    otherwise: [
      { statement: 'It has to be a JPEG.', sources: ['next-hop-photos'] },
      { statement: 'A format is required of pictures in Exchange only.', sources: ['user-photos'] },
    ],
  },
  'directory-size': {
    statement: 'The directory attribute holds up to 100 KB; 96 by 96 pixels are recommended.',
    evidence: 'microsoft',
    sources: ['user-photos', 'next-hop-photos'],
    otherwise: [
      {
        statement: 'Active Directory holds pictures of 48 by 48 pixels at most.',
        sources: ['high-resolution-photos-2013'],
      },
    ],
  },
  'choice-labels': {
    statement:
      'The choices read "Do not show my picture", "Default corporate picture" and "Show a picture from a Web address"; the last has a field and Connect to Picture.',
    evidence: 'microsoft',
    sources: ['user-photos', 'help-options'],
    later: ['versions/my-picture-choices'],
  },
  'published-by-default': {
    statement:
      'Whoever has not chosen shows the corporate picture, unless DisplayPublishedPhotoDefault is False.',
    evidence: 'microsoft',
    sources: ['privacy-configuration'],
  },
  'sharepoint-link': {
    statement:
      'ShowSharepointPhotoEditLink puts a link to the own SharePoint page on My Picture, where the corporate picture is changed.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
  'known-by-hash': {
    statement:
      'A client knows by a hash in the address book that a corporate picture changed, and looks again after 24 hours; address book files are not needed for it.',
    evidence: 'microsoft',
    sources: ['user-photos', 'contact-card-schema'],
    ahead: 'Pictures here change at once.',
  },
});
