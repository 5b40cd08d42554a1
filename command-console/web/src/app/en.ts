import type { zh } from './zh'

export const en: typeof zh = {
  brand: 'Fengsui 119',
  top: {
    data: 'data {age} ago', now: 'live', stale: 'data stopped {age}', escalations: '{n} order unanswered | {n} orders unanswered', help: 'All keys', language: '中文', logout: 'Log out',
    units: 'Units', accounts: 'Accounts', pair: 'Pair phone', sound: 'Sound', muted: 'Muted {span}', soundBlocked: 'No sound yet: press a key', archiveBehind: 'archive behind',
  },
  link: {
    connecting: 'Connecting to the command centre…', stale: 'No answer for {age}. What you see may be old; no orders can be given.',
    down: 'Link lost for {age}. The screen shows {at}; reconnecting; no orders can be given.', core: 'The core takes no commands: {why}', resumed: 'Link restored, nothing missed',
    positions: 'Position service is away; positions on the map may be old',
    clock: 'The clock of the core machine jumped {step}. Core time goes on, timers are right; mend its time source, restart the core when convenient',
    damaged: 'The file {files} is damaged: history, audit or accounts in it may be incomplete, dispatch is not touched; tell the system administrator now',
  },
  login: {
    title: 'Log in', name: 'Name', password: 'Password', go: 'Log in', failed: 'Could not log in', change: 'First log-in: choose a new password', current: 'Current password', next: 'New password',
    again: 'New password again', mismatch: 'The two do not match', rule: 'At least 8 characters, three of upper case, lower case, digits, signs', save: 'Save new password',
  },
  incidents: {
    notYours: 'Your role does not handle incidents; calls and incidents are not shown here',
    title: 'Incidents', quiet: 'All is quiet', since: 'No open incident since {at}', open: 'units out: {n}', first: 'first {eta}', overdue: 'first overdue {eta}', 'none-yet': 'No incident yet', onScene: '{n} on scene', enRoute: '{n} en route',
    ordered: '{n} ordered', none: 'no force yet', duplicate: 'duplicate', outside: 'outside',
  },
  calls: { title: 'Calls without incident', take: 'Take call', number: 'Number', name: 'Caller' },
  seat: {
    sinceAnswer: 'since answer · first order ≤ 45 s', place: 'Place', placeHint: 'street and number, crossing, premises, km post, pinyin or initials; or pick on the map', kind: 'Kind', level: 'Level', trapped: 'Trapped',
    hazards: 'Hazards', note: 'Notes', caller: 'Caller number', duplicates: 'Perhaps the same incident', link: 'Link', more: 'More', newCall: 'New incident', cancel: 'Discard',
    confirmDiscard: 'What you typed will be discarded. Discard it?', outside: 'The place is outside our region map', noPlace: 'Nothing found; try another spelling or pick on the map', searching: 'Searching…', searchFailed: 'The search failed; what you typed is kept. Type again, or pick on the map',
    percent: '{n} %', ago: '{span} ago', same: 'same kind', picked: 'picked on the map', incomplete: 'First fill in {what}',
  },
  proposal: {
    title: 'Recommended response', none: 'Give place and kind to see the proposal', whole: 'Complete; nothing more is needed', needs: 'Requirement', missing: 'short {n}', why: 'Why not the nearer ones', runnerUp: 'Runner-up is {span} later', runnerUpSame: 'Runner-up is as fast', runnerUpSooner: 'Runner-up is {span} sooner, not worth its units', runnerUpInexact: '(perhaps not the best)',
    order: 'Order {units} unit, crew {crew} | Order {units} units, crew {crew}', reinforce: 'Add {units} unit, crew {crew} | Add {units} units, crew {crew}', micros: '{n} µs', notProven: 'not proven best', stale: 'Proposal is outdated, computing anew',
    override: 'Reason for another choice', loading: 'Computing…', failed: 'No answer yet, asking again; what you typed is kept', refused: 'No proposal: {why}', millis: '{n} ms', noneAble: 'No unit can be sent', exclude: 'Leave out', include: 'Consider again', people: 'crew {n}', noPlan: 'No response plan for this kind and level', elsewhere: 'Outside your area, to be asked for',
  },
  incident: {
    lower: 'Lower', classify: 'Kind', link: 'Link',
    force: 'Force', timeline: 'Command log', raise: 'Raise', close: 'Close', note: 'Note', control: 'Under control', extinguish: 'Extinguished', locate: 'Move', cancel: 'Cancel', release: 'Release',
    acknowledge: 'By phone', unanswered: 'unanswered', reason: 'Reason', outcome: 'Outcome', unlink: 'Undo link', calls: 'Calls', received: 'received', noForce: 'No force ordered yet', correct: 'Correct',
    requested: 'The scene asks for more', closed: 'closed', back: 'Back', entering: 'type and press Enter', eta: 'in {span}', overdue: 'overdue {span}', corrected: '{from} corrected to {to}', reasons: { lower: 'Less is needed', correct: 'Reported by mistake', raise: 'The scene needs it', close: 'What came of it', cancel: 'Cancelled by the commander', unlink: 'Not the same incident' }, late: 'late entry', again: '{unit} alerted again, {n}',
  },
  result: {
    done: 'Done', ordered: '{n} ordered: {units}', taken: '{unit} is taken by {incident} ({person})', takenOut: '{unit} {status}', refused: 'Not done: {why}',
    unknown: 'Outcome unknown; it is being settled', neverArrived: 'Not done: the command never arrived', forgotten: 'The outcome is no longer kept; see the log', unavailable: 'Not done: {why}', settled: 'Settled: {text}', offline: 'No link; the command was not sent', loginAgain: 'Your session ended; log in again',
    alsoOpen: 'Still missing: {lines}', escalation: '{unit} has not answered', noneDone: 'Not done',
  },
  escalation: { title: 'Unanswered orders', none: 'Every order is acknowledged', notReceived: 'no device has it', notAcknowledged: 'nobody acknowledged', next: 'Next that can go', offer: 'Send instead', instead: 'Send instead', order: 'Send {units} unit, crew {crew}, instead | Send {units} units, crew {crew}, instead', same: 'The rest of the force is enough; cancel this order', noneAble: 'No unit can go instead', looking: 'Looking for units that can go…', arrival: 'first in {span}', waiting: 'for {span}' },
  units: { title: 'Units', search: 'call sign, station', out: 'Take out', back: 'Put back', status: 'Status', station: 'Station', crew: 'Crew', kind: 'Kind', age: 'Position', none: 'No unit matches' },
  map: { stale: '{span} ago', station: '{n} in quarters', loading: 'Loading map…', none: 'No region pack yet. Import one: ./fengsui import FILE.osm.pbf --name NAME', failed: 'Map unavailable: {why}', pick: 'Pick the place on the map', all: 'Region', title: 'Map', fit: 'Incident and force', place: 'Place', middle: 'Take the middle', trapped: '{n} trapped' },
  pair: { title: 'Pair a phone', person: 'Person', make: 'Make a code', code: 'Pairing code', once: 'Shown once, valid for {minutes} minutes', scan: 'Scan with the phone or type the code', over: 'Expired; make another one' },
  accounts: {
    title: 'Accounts', name: 'Name', person: 'Person', create: 'New account', reset: 'Reset password', unlock: 'Unlock', locked: 'locked until {at}', once: 'The first password is shown once; hand it over in person',
    password: 'First password', audit: 'Audit', at: 'Time', kind: 'Act', result: 'Result', detail: 'Detail', source: 'From', noAudit: 'Nothing in the last day',
  },
  keys: {
    title: 'All keys', newCall: 'Take a call', place: 'Place', kind: 'Kind', level: 'Level', trapped: 'Trapped', note: 'Notes', order: 'Order the force', link: 'Link to the incident', escalations: 'Unanswered orders',
    units: 'Units', next: 'Next incident', previous: 'Previous incident', help: 'All keys', escape: 'Close, back (typed text is kept)', raise: 'Raise the level', map: 'Whole region', pick: 'Take the middle of the map as the place', fit: 'Map back to incident and force', pair: 'Pair a phone', admin: 'Accounts, audit', sound: 'Silence for one minute', language: 'Chinese', logout: 'Log out',
    caller: 'Caller number', hazards: 'Hazards, then 1 to 8', discard: 'Discard the call', accept: 'In the list of unanswered orders: acknowledged by phone', instead: 'There: send the other units instead', open: 'There: open the incident',
  },
  common: { colon: ': ', close: 'Close', cancel: 'Cancel', ok: 'OK', retry: 'Try again', loading: 'Loading…', failed: 'Something failed: {why}', none: 'none', seconds: 's' },
}
