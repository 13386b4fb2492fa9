"""Asks an emulated Exchange what exchangelib asks, and prints what came back as JSON. Usage: this file and the origin."""

import json
import logging
import sys
import tempfile
import urllib.request
from pathlib import Path

import requests
from exchangelib import (
    DELEGATE,
    IMPERSONATION,
    Account,
    CalendarItem,
    Configuration,
    Credentials,
    EWSDateTime,
    EWSTimeZone,
    OofSettings,
)
from lxml import etree

# It warns of times without zone, which free/busy has by its nature.
logging.disable(logging.WARNING)

origin = sys.argv[1]
config = Configuration(
    service_endpoint=f'{origin}/EWS/Exchange.asmx',
    credentials=Credentials('bob@contoso.com', 'any password'),
)


def account(address, access_type=DELEGATE):
    return Account(address, config=config, autodiscover=False, access_type=access_type)


def refusal(attempt):
    try:
        attempt()
    except Exception as error:
        return type(error).__name__
    return None


def schema():
    """The schema that the server describes itself by."""
    folder = Path(tempfile.mkdtemp())
    for name in ('messages.xsd', 'types.xsd'):
        with urllib.request.urlopen(f'{origin}/EWS/{name}') as answer:
            (folder / name).write_bytes(answer.read())
    return etree.XMLSchema(etree.parse(str(folder / 'messages.xsd')))


alice = account('alice@contoso.com')
pacific = EWSTimeZone('America/Los_Angeles')
start = EWSDateTime(2010, 12, 6, tzinfo=pacific)
end = EWSDateTime(2010, 12, 8, tzinfo=pacific)

# Every answer is held against that schema on its way in.
served = schema()
misfits = []
post = requests.Session.post


def checked_post(self, *args, **kwargs):
    response = post(self, *args, **kwargs)
    if response.status_code == 200:
        body = etree.fromstring(response.content).find('{http://schemas.xmlsoap.org/soap/envelope/}Body')
        content = etree.fromstring(etree.tostring(body[0]))
        if not served.validate(content):
            misfits.append(f'{content.tag}: {served.error_log[0].message}')
    return response


requests.Session.post = checked_post

series = alice.calendar.get(subject='Stand-up')


def change():
    item = alice.calendar.get(subject='Budget')
    item.subject = 'Mine'
    item.save()


def reply():
    alice.oof_settings = OofSettings(state=OofSettings.DISABLED)


result = {
    'version': alice.version.api_version,
    'authentication': config.auth_type,
    'merged': [
        view.merged
        for view in alice.protocol.get_free_busy_info([(alice, 'Required', False)], start, end, 60)
    ],
    'view': [f'{item.start} {item.subject} {item.type}' for item in alice.calendar.view(start, end)],
    'all': sorted(f'{item.subject} {item.type}' for item in alice.calendar.all()),
    'first page': list(alice.calendar.all().order_by('-subject')[:1])[0].subject,
    'filtered': list(alice.calendar.filter(subject__icontains='budg').values_list('subject', flat=True)),
    'series': [series.recurrence.pattern.__class__.__name__, series.recurrence.boundary.number],
    'occurrence': [str(item.start) for item in alice.fetch([series.occurrence(2)])],
    'replies': [alice.oof_settings.state, alice.oof_settings.internal_reply],
    'folders': sorted(folder.name for folder in alice.root.walk()),
    'inbox': alice.inbox.total_count,
    'people': [person.email_address for person in alice.protocol.resolve_names(['ali'])],
    'zones': len(list(alice.protocol.get_timezones())),
    'synchronised': sorted(f'{kind} {item.subject}' for kind, item in alice.calendar.sync_items()),
    'impersonated': account('alice@contoso.com', IMPERSONATION).calendar.total_count,
    'refused': {
        'create': refusal(
            CalendarItem(account=alice, folder=alice.calendar, subject='x', start=start, end=end).save
        ),
        'change': refusal(change),
        'delete': refusal(alice.calendar.get(subject='Budget').delete),
        'reply': refusal(reply),
        'rooms': refusal(lambda: list(alice.protocol.get_roomlists())),
        'nobody': refusal(lambda: account('nobody@contoso.com').calendar),
    },
    'misfits': misfits,
}
print(json.dumps(result))
