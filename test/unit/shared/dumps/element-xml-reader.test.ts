import { expect, it } from 'vitest';
import {
  ElementXmlReader,
  identityOfElementFile,
} from '../../../../shared/dumps/clixml/element-xml-reader.js';
import { propertiesOf, readDump, refusalOf } from '../../../support/read-dump.js';

const policy = `<ClientPolicy xmlns="urn:schema:Microsoft.Rtc.Management.Policy.Client.2008" EnableURL="true" HotdeskingTimeout="PT10M">
  <PolicyEntry Name="OnlineFeedbackURL" Value="http://a/?b=1&amp;c=2" />
  <PolicyEntry Name="ShowHoldAlerts" Value="True" />
  <Note>kept</Note>
</ClientPolicy>`;

it.each([1, 7, 1000])('reads the Element of a policy, in pieces of %i', (length) => {
  const [object, ...others] = readDump(new ElementXmlReader(), policy, length);
  expect(others).toEqual([]);
  expect(object?.types).toEqual(['ClientPolicy']);
  expect(propertiesOf(object)).toEqual({
    EnableURL: 'true',
    HotdeskingTimeout: 'PT10M',
    PolicyEntry: [
      { Name: 'OnlineFeedbackURL', Value: 'http://a/?b=1&c=2' },
      { Name: 'ShowHoldAlerts', Value: 'True' },
    ],
    Note: ['kept'],
  });
});

it('refuses an element that is not whole, with the line', () => {
  const { message } = refusalOf(new ElementXmlReader(), policy.slice(0, policy.indexOf('</')));
  expect(message).toMatch(/^Line 4: The file ends inside <Note>\. Export it again/);
});

it.each([
  ['config/ClientPolicy/Global.xml', 'Global'],
  ['config\\ClientPolicy\\Site_Redmond_.xml', 'Site:Redmond'],
  ['Tag_Front Desk_4.xml', 'Tag:Front Desk'],
  ['tag_a_b_12.XML', 'Tag:a_b'],
  ['CsClientPolicy.xml', null],
])('the identity of %s is %s', (path, identity) => {
  expect(identityOfElementFile(path)).toBe(identity);
});
