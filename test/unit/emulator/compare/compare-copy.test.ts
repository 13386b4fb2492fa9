import { describe, expect, it } from 'vitest';
import { compareCopy } from '../../../../electron/emulator/compare/compare-copy.js';
import { beginCopy, type CopyRequest } from '../../../../electron/emulator/compare/make-copy.js';
import type { Difference, DifferencesView } from '../../../../shared/contract/views/copy.js';
import { sampleDeployment } from '../../../support/sample-deployment.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const noPhoto = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';

async function compared(
  request: Partial<CopyRequest>,
  onShow = sampleDeployment(),
): Promise<DifferencesView> {
  const asked = { sip: alice, seenBy: null, plan: '', ...request };
  const copy = await beginCopy(onShow, asked, async () => ({}))();
  const view = compareCopy(copy, asked);
  if (view === null) throw new Error('One side has no client.');
  return view;
}

const inWords = ({ title, changes, where }: Difference): string =>
  `${title}: ${changes.map(({ what, before, after }) => `${what === null ? '' : `${what}: `}${before} → ${after}`).join('; ')} (${where})`;

const wordsOf = async (request: Partial<CopyRequest>): Promise<readonly string[]> =>
  (await compared(request)).differences.map(inWords);

describe('what differs between two clients of a copy', () => {
  it('is told in words from the top of the window, and what is the same in both', async () => {
    const { differences, same } = await compared({ plan: noPhoto });
    expect(differences.map(inWords)).toEqual([
      'Own picture: picture → square (above the list)',
      'All pictures: 19 pictures, 3 outlines → 22 squares; notes beneath names: shown → not shown (contact list, 22 rows)',
      'Page My Picture: three choices → gone (Options)',
    ]);
    expect(same.join(', ')).toBe(
      'Own status, status menu, own note, own location, groups and order, status of contacts, tabs of the window, conversation windows, Configuration Information, 9 other pages of Options',
    );
    const [, pictures, page] = differences;
    expect(pictures?.marks).toContain('contact/bob@contoso.com');
    expect(page).toMatchObject({
      at: { in: 'options', page: 'my-picture' },
      before: { reason: 'Global sets DisplayPhoto to AllPhotos.' },
      after: { policy: { identity: 'Global', parameter: 'DisplayPhoto' } },
    });
  });

  it('is nothing where somebody signs in again to the same, whatever the clock says', async () => {
    const onShow = sampleDeployment();
    await onShow.execute({ name: 'clock.run', duration: '03:17:00' }, {});
    const { differences, others, same, settings } = await compared({}, onShow);
    expect({ differences, others, settings }).toEqual({
      differences: [],
      others: [],
      settings: [],
    });
    expect(same).toContain('all pages of Options');
  });

  it.each<[plan: string, words: readonly string[]]>([
    [
      'Set-CsClientPolicy -EnableAppearOffline $true',
      ['Status menu: Appear Offline: not there → there (menu of the own status)'],
    ],
    [
      'Set-CsClientPolicy -ShowManagePrivacyRelationships $true',
      ['Views of the list: tab Relationship: not there → there (above the contact list)'],
    ],
    [
      'Set-CsClientPolicy -IMWarning "Be kind" -DisableEmoticons $true',
      [
        'Page General: Show emoticons in messages: on → off, locked (Options)',
        'Conversation windows: notice above messages: none → Be kind; pictures for emoticons: yes → no (each conversation)',
      ],
    ],
    [
      'Set-CsClientPolicy -WebServicePollInterval 00:10:00',
      [
        'Configuration Information: Calendar Poll Interval: 00:30:00 → 00:10:00 (Ctrl and right click on the icon of Lync)',
      ],
    ],
    [
      'Set-CsClientPolicy -MaxPhotoSizeKB 2 -ShowRecentContacts $false -DisableFeedsTab $true',
      [
        'Own picture: picture → outline (above the list)',
        'Group Frequent Contacts: 5 people → not there (contact list)',
        'Pictures of 19 contacts: 19 pictures → 19 outlines (contact list, 19 rows)',
        'Page My Picture: largest picture: 30 KB → 2 KB (Options)',
        'Activity Feeds: there → not there (row of icons)',
      ],
    ],
  ])('%s', async (plan, words) => {
    expect(await wordsOf({ plan })).toEqual(words);
  });

  it('is told of what another shows of the person, with the reason of that client', async () => {
    const plan = `New-CsClientPolicy Quiet -DisplayPhoto NoPhoto; Grant-CsClientPolicy ${bob} -PolicyName Quiet`;
    const { differences, same } = await compared({ sip: bob, seenBy: alice, plan });
    expect(differences.map(inWords)).toEqual([
      'Picture of Bob Barros: picture → outline (contact list)',
    ]);
    expect(differences[0]?.after).toMatchObject({
      rule: 'photos/no-photo-seen-by-others',
      policy: { identity: 'Tag:Quiet' },
    });
    expect(same).toEqual(['Name', 'status', 'note']);
    const own = await compared({ sip: bob, plan });
    expect(own.others.map(inWords)).toEqual([
      'Picture of Bob Barros: picture → outline (contact lists of Alice Ahlberg)',
    ]);
    expect(own.others[0]?.at).toEqual({ in: 'other-clients', sips: [alice] });
  });

  it('lists settings that differ and that no client shows', async () => {
    const plan = 'Set-CsClientPolicy -DisableSavingIM $true -EnableSQMData $true';
    const { settings } = await compared({ plan });
    expect(settings).toContainEqual({ setting: 'EnableSQMData', before: 'not set', after: 'True' });
  });
});
