import type { zh } from './zh'

export const en: typeof zh = {
  brand: 'Fengsui 119',
  login: {
    code: 'Enter pairing code', codeHint: '8 digits made at a console of the command centre; valid for 10 minutes, once', pair: 'Pair', pairing: 'Pairing…',
    desk: 'Duty desk: log in by name', phone: 'Use a pairing code', name: 'Login name', password: 'Password', go: 'Log in', failed: 'That did not work; try again',
    unreachable: 'The server cannot be reached. Check the network; what you typed is kept', wrongCode: 'The code is wrong, used or expired; ask the centre for a new one', tooMany: 'Too many attempts; wait a few minutes',
    wrongPassword: 'Wrong name or password', change: 'First log-in: choose a new password', rule: 'At least 8 characters, three of upper case, lower case, digits, signs', next: 'New password', again: 'New password again', mismatch: 'The two do not match', weak: 'The new password does not follow the rule', save: 'Save and log in', back: 'Back', notForPhones: 'This is not a responder’s account; it cannot be used here',
    erase: 'Erase a digit',
  },
  link: {
    live: 'Live', connecting: 'Connecting…', resuming: 'Connecting · data of {at}', never: 'Offline · trying again', offline: 'Offline · data of {at}', stale: 'No data for {age} s', core: 'The centre takes no reports now · yours are kept', waiting: '{n} waiting',
    waitingTitle: 'Reports waiting', waitingHint: 'Sent by themselves and in order once there is network; each takes effect once. At most {max} are kept.', none: 'No report waits', full: '{max} reports wait already; get network first',
  },
  fix: { off: 'GPS on orders', searching: 'GPS …', on: 'GPS on', denied: 'GPS denied', missing: 'No GPS' },
  idle: {
    quiet: 'All is quiet', quietHint: 'An order takes over the whole screen', since: 'since {at}', cutOff: 'No orders get through', cutOffHint: 'Reconnecting. Stay by the radio or the telephone.', out: 'Out of service', outHint: 'This unit is out of service and gets no orders', home: 'Back home', returning: 'Returning', ready: 'Ready to go',
    enable: 'Turn the alarm sound on', enableHint: 'Browsers want one tap before they make sound. It may stay silent while locked or in another app: keep this page open.', soundOn: 'Alarm sound is on · tap to try', noUnit: 'Your account has no unit',
    me: 'Me', unit: 'Unit', station: 'Station', crew: 'crew {n}', language: '中文', light: 'Day theme', dark: 'Night theme', leave: 'Log out', leaveSure: 'Logged out, this phone gets no orders. Log out?', leaveYes: 'Log out', stay: 'Stay', updated: 'New version · tap to update', carries: 'Carries',
  },
  order: {
    since: 'ordered', accept: 'Accept', refuse: 'Hold · can’t come', refuseHold: 'Hold it for a second', centre: '119 centre', eta: 'Arrival', distance: 'Distance', water: 'Nearest water', trapped: '{n} trapped', companions: 'With', alone: 'Alone',
    unknown: '—', round: 'Call no. {n}', soundOff: 'Alarm sound is off · tap anywhere', refuseTitle: 'Why you cannot come', refuseYes: 'Report: cannot come', refuseText: 'Another reason', refuseHint: 'The centre sends another unit at once.',
    reasons: ['Vehicle failure', 'Crew too small', 'At another incident', 'Road blocked'], uncertain: 'Location within {m} m',
  },
  way: {
    next: 'Next', inMeters: 'in {m}', left: 'Left', roll: 'Rolling', rollHint: 'Press when the crew is aboard and the wheels turn', arrive: 'On scene', lost: 'No route; drive by address', noRoad: 'No road this vehicle may use; drive by address', loading: 'Finding the way…', away: 'Off the route; finding another',
    turn: {
      DEPART: 'Depart', STRAIGHT: 'Straight on', SLIGHT_LEFT: 'Bear left', LEFT: 'Left', SHARP_LEFT: 'Sharp left', SLIGHT_RIGHT: 'Bear right', RIGHT: 'Right', SHARP_RIGHT: 'Sharp right', U_TURN: 'Turn round', ARRIVE: 'Arrive',
    },
    into: '{turn} into {street}', arriveAt: 'Arriving ahead', arrives: 'there at {at}', steps: ['Ordered', 'Accepted', 'Rolling', 'On scene', 'Deployed', 'Home'],
  },
  tile: { hazards: 'Hazards', water: 'Water', companions: 'With', note: 'Note', noHazards: 'No known hazard', noWater: 'No registered water near', noCompanions: 'No other unit' },
  scene: {
    deploy: 'Deployed', deployed: 'At work', deployedHint: 'The centre releases you', onSceneFor: 'On scene', facts: 'Incident', nearWater: 'Water near', reinforce: 'Reinforce', since: 'for',
  },
  water: { HYDRANT: 'Hydrant', WATER_CRANE: 'Water crane', POOL: 'Pool', NATURAL: 'Natural water', flow: '{n} l/s', pressure: '{n} kPa', unknown: 'flow unknown' },
  undo: { label: 'Undo · {s} s', none: 'Undo', reason: 'Pressed by mistake' },
  reinforce: {
    title: 'Request reinforcement', hint: 'Say what is needed; the centre sends it', reason: 'Reason', send: 'Send request', reasons: ['Fire is spreading', 'Many trapped', 'Water runs short', 'Height needed', 'Crew needs relief'], sent: 'The centre has your request', nothing: 'Choose force and a reason first', fewer: 'Fewer', more: 'More',
  },
  note: { title: 'Note', hint: 'Goes into the command log of this incident', send: 'Add note', sent: 'The note is in the command log', placeholder: 'What you see…' },
  desk: { title: 'Duty desk', orders: 'Orders to answer', running: 'Running', units: 'Units', none: 'No order in your area', accept: 'Accept', open: 'Details', back: 'Back' },
  common: { close: 'Close', second: '{n} s', minutes: '{n} min' },
  notice: { late: 'Reported while the phone was offline', refused: 'Not done: {what} — {why}', queued: 'No network; kept and sent later by itself', wakeLock: 'The screen may go dark by itself' },
  report: {
    ReceiveAlert: 'Order received', AcknowledgeAssignment: 'Accept', RefuseAssignment: 'Cannot come', ReportAssignment: 'Status', CorrectReport: 'Undo', AddNote: 'Note', RequestReinforcement: 'Reinforcement', ReportUnit: 'Unit status',
  },
}
