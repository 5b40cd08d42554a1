import type { Words } from './words'

export const en: Words = {
  incidentKind: {
    BUILDING_FIRE: 'Building fire', HIGH_RISE_FIRE: 'High-rise fire', UNDERGROUND_FIRE: 'Underground fire', PETROCHEMICAL_FIRE: 'Petrochemical fire',
    VEHICLE_FIRE: 'Vehicle fire', WILDLAND_FIRE: 'Wildland fire', COTTON_STORE_FIRE: 'Cotton store fire', ENERGY_STORAGE_FIRE: 'Energy storage fire',
    UHV_SUBSTATION_FIRE: 'UHV substation fire', HAZMAT_LEAK: 'Hazmat leak', HAZMAT_TANK_TRUCK: 'Hazmat tank truck', EXPLOSION: 'Explosion',
    EARTHQUAKE: 'Earthquake', COLLAPSE: 'Collapse', FLOOD: 'Flood', WATER_RESCUE: 'Water rescue', MOUNTAIN_RESCUE: 'Mountain rescue',
    ICE_AND_SNOW: 'Ice and snow', TRAFFIC_ENTRAPMENT: 'Traffic entrapment', PERSON_TRAPPED: 'Person trapped', MEDICAL_ASSIST: 'Medical assist',
    PUBLIC_ASSISTANCE: 'Public assistance', AUTOMATIC_FIRE_ALARM: 'Automatic alarm', DRILL: 'Drill',
  },
  unitStatus: {
    IN_QUARTERS: 'In quarters', AVAILABLE: 'Available', DISPATCHED: 'Dispatched', EN_ROUTE: 'En route', ON_SCENE: 'On scene', RETURNING: 'Returning',
    OUT_OF_SERVICE: 'Out of service',
  },
  assignmentStatus: {
    ORDERED: 'Ordered', RECEIVED: 'Received', ACKNOWLEDGED: 'Acknowledged', EN_ROUTE: 'En route', STAGED: 'Staged', ON_SCENE: 'On scene',
    DEPLOYED: 'Deployed', RELEASED: 'Released', CLEARED: 'Cleared', REFUSED: 'Refused', CANCELLED: 'Cancelled',
  },
  unitKind: {
    WATER_TENDER: 'Water tender', FOAM_TENDER: 'Foam tender', COMPRESSED_AIR_FOAM: 'Compressed-air foam', ELEVATED_JET: 'Elevated jet',
    LARGE_SPAN_JET: 'Large-span jet', AERIAL_PLATFORM: 'Aerial platform', LADDER: 'Ladder', RESCUE: 'Rescue', LIGHTING: 'Lighting',
    SMOKE_EXHAUST: 'Smoke exhaust', DECONTAMINATION: 'Decontamination', HAZMAT_RESCUE: 'Hazmat rescue', COMMAND: 'Command', FOAM_TRANSFER: 'Foam transfer',
    LIQUID_SUPPLY: 'Liquid supply', AIR_SUPPLY: 'Air supply', EQUIPMENT: 'Equipment', TROOP_CARRIER: 'Troop carrier', CRANE: 'Crane', ROBOT: 'Robot',
    ASSAULT_BOAT: 'Assault boat', WATER_PURIFICATION: 'Water purification', POWER_AND_LIGHTING: 'Power and lighting', OFF_ROAD_TRANSPORT: 'Off-road transport',
    CATERING: 'Catering', FUEL: 'Fuel', LIGHT_PUMP: 'Light pump', TEAM_ON_FOOT: 'Team on foot',
  },
  capability: {
    WATER_L: 'water (l)', FOAM_L: 'foam (l)', PUMP_LPS: 'pump (l/s)', AERIAL_M: 'aerial reach (m)', RESCUERS: 'rescuers', MEDICS: 'medics',
    BOATS: 'boats', DIVERS: 'divers', ROPE_TEAM: 'rope team', SEARCH_DOGS: 'search dogs', DECON_LANES: 'decon lanes', GAS_DETECTION: 'gas detection',
    FOAM_TRANSFER_LPS: 'foam transfer (l/s)', LIGHTING_KW: 'lighting (kW)', CRANE_T: 'crane (t)', COMMAND_POST: 'command post', DRONE: 'drone',
    ROBOT: 'robot', WATER_PURIFY_LPH: 'water purification (l/h)', SAT_LINK: 'satellite link', SUPPLY_AIR_BOTTLES: 'air bottles', FUEL_L: 'fuel (l)',
    SMOKE_EXHAUST_M3H: 'smoke exhaust (m³/h)',
  },
  formation: {
    EARTHQUAKE_MOBILE: 'Earthquake mobile team', EARTHQUAKE_ADVANCE: 'Earthquake advance team', EARTHQUAKE_LIGHT: 'Earthquake light team',
    CHEMICAL_LIGHT: 'Chemical light team', CHEMICAL_ELEVATED_JET: 'Elevated jet group', CHEMICAL_COOLING: 'Extinguish and cool group',
    CHEMICAL_DECONTAMINATION: 'Decontamination group', CHEMICAL_COMMAND: 'Chemical command group', FLOOD: 'Flood team', HIGH_RISE: 'High-rise team',
    MOUNTAIN_ROPE: 'Mountain rope team', LOGISTICS: 'Combat logistics',
  },
  force: {
    NATIONAL: 'National service', GOVERNMENT_CLASS_1: 'Government team, class 1', GOVERNMENT_CLASS_2: 'Government team, class 2',
    ENTERPRISE: 'Enterprise team', VOLUNTEER: 'Volunteer team', MICRO_STATION: 'Micro station', SOCIAL: 'Social rescue team', CORPS: 'The Corps', ARMY: 'Army',
  },
  hazard: {
    ELECTRICITY: 'Electricity', GAS: 'Gas', CHEMICALS: 'Chemicals', EXPLOSIVES: 'Explosives', RADIATION: 'Radiation', COLLAPSE: 'Collapse',
    LITHIUM_BATTERIES: 'Lithium batteries', SMOKE: 'Smoke', DEEP_WATER: 'Deep water', VIOLENCE: 'Violence', TRAFFIC: 'Traffic', HEIGHT: 'Height',
  },
  question: {
    STOREYS: 'Storeys', FLOOR: 'Floor', AREA_M2: 'Area (m²)', CASUALTIES: 'Casualties', AFFECTED_PEOPLE: 'People affected', STORED_M3: 'Stored (m³)',
    VEHICLES: 'Vehicles', MAGNITUDE_TENTHS: 'Magnitude (tenths)',
  },
  premises: {
    DWELLING: 'Dwelling', HIGH_RISE_DWELLING: 'High-rise dwelling', PUBLIC_ASSEMBLY: 'Public assembly', SCHOOL: 'School', HOSPITAL: 'Hospital', CARE_HOME: 'Care home',
    OFFICE: 'Office', FACTORY: 'Factory', WAREHOUSE: 'Warehouse', COTTON_STORE: 'Cotton store', FUEL_STATION: 'Fuel station', CHEMICAL_PLANT: 'Chemical plant',
    TANK_FARM: 'Tank farm', ENERGY_STORAGE: 'Energy storage', SUBSTATION: 'Substation', UNDERGROUND: 'Underground', TUNNEL: 'Tunnel', RAILWAY: 'Railway', HERITAGE: 'Heritage building',
  },
  weather: {
    GALE: 'Gale', DUST_STORM: 'Dust storm', SNOWSTORM: 'Snowstorm', ROAD_ICE: 'Ice on roads', COLD_WAVE: 'Cold wave', HIGH_TEMPERATURE: 'High temperature', RAINSTORM: 'Rainstorm', FOG: 'Fog',
  },
  qualification: {
    INTERIOR_ATTACK: 'Interior attack', HAZMAT: 'Hazmat', WATER_RESCUE: 'Water rescue', DIVER: 'Diver', ROPE_RESCUE: 'Rope rescue', COLLAPSE_RESCUE: 'Collapse rescue',
    EXTRICATION: 'Extrication', PARAMEDIC: 'Paramedic', DRONE_PILOT: 'Drone pilot', SECTOR_COMMANDER: 'Sector commander',
  },
  milestone: {
    RECEIVED: 'Received', LOCATED: 'Located', FIRST_ORDER: 'First order', FIRST_EN_ROUTE: 'First en route', FIRST_ON_SCENE: 'First on scene',
    UNDER_CONTROL: 'Under control', EXTINGUISHED: 'Extinguished', CLOSED: 'Closed',
  },
  outcome: {
    RESOLVED: 'Resolved', FALSE_ALARM: 'False alarm', MALICIOUS_CALL: 'Malicious call', DUPLICATE: 'Duplicate', NO_FORCE_NEEDED: 'No force needed',
    HANDED_OVER: 'Handed over', EXERCISE: 'Exercise over',
  },
  role: { CALL_TAKER: 'Call-taker', COMMANDER: 'Commander', RESPONDER: 'Responder', ADMINISTRATOR: 'Administrator', AUDITOR: 'Auditor' },
  why: {
    OUT_OF_SERVICE: 'out of service', COMMITTED: 'at another incident', ALREADY_ORDERED: 'already ordered here', NO_ROAD: 'no passable road',
    NOTHING_NEEDED: 'has nothing that is needed', CREW_TOO_SMALL: 'crew too small', NOT_NEEDED: 'whole without it', WORSE_SET: 'would make the whole later',
    QUALIFICATION_MISSING: 'lacks qualified crew', CONSUMABLES_LOW: 'what it carried is used up', RESTRICTED: 'kept off the shorter road by height, width or weight',
    GOES_ELSEWHERE: 'goes to another incident', KEPT_FOR_COVER: 'kept for cover', RESTING: 'crew has worked long', STALE_POSITION: 'position is old',
    EXCLUDED: 'left out by request', OUTSIDE_AREA: 'outside your area',
  },
  rejection: {
    IncidentIsDuplicate: 'The incident is answered by another', NotAllowed: 'Your role may not do this', UnknownAuthor: 'Your account is unknown or inactive', OutsideYourArea: 'Outside your area',
    NotYourUnit: 'Not your unit\'s order', NotFound: 'Not found', DeadlinePassed: 'Too late; nothing was done', CommandTooOld: 'Command too old; nothing was done',
    ImpossibleTime: 'Impossible time', IncidentIsClosed: 'The incident is closed', UnitsNotAvailable: 'None of the units can be ordered',
    WrongTransition: 'This step is not possible', ForceStillCommitted: 'Force is still committed', WrongLink: 'This link is not possible',
    ChangedMeanwhile: 'Somebody else changed it meanwhile; look at it and change it again',
    NothingChanges: 'Nothing would change', LimitReached: 'Limit reached', Contradiction: 'Contradicts what is there',
  },
  locationSource: {
    GAZETTEER: 'gazetteer', MAP: 'picked on map', COORDINATES: 'coordinates', FIXED_LINE: 'fixed-line address', CELL: 'cell', DEVICE: 'device fix',
    MONITORING: 'monitored premises',
  },
  aidStatus: { ASKED: 'unanswered', GRANTED: 'granted', REFUSED: 'refused', WITHDRAWN: 'withdrawn' },
  alertRoute: { APP: 'App', DUTY_DESK: 'Duty desk', BELL_AND_PRINTER: 'Bell and printer', SMS: 'SMS', VOICE: 'Voice' },
  unexplained: {
    NOT_IN_TIME: 'No proposal recorded: it was not computed within 15 ms, and the order did not wait',
    NOT_ANSWERED: 'No proposal recorded: there was no region pack, or too many questions', TOO_LONG: 'No proposal recorded: it was too long to keep',
    FAILED: 'No proposal recorded: the program failed; the log of the core says why',
  },
  problem: {
    Unreachable: 'The server cannot be reached; check the network and try again', DatabaseUnavailable: 'The database is away; try again soon', NoAnswerInTime: 'The core did not answer in time; try again',
    Busy: 'Many people log in at this moment; try again', TooManyLogins: 'Too many attempts; wait a little', TooManyRequests: 'Too many attempts; wait a little',
    Locked: 'Too many wrong passwords; the account is locked for a while, an administrator can unlock it', NotActive: 'This person is not active in the service', WrongNameOrPassword: 'Name or password is wrong',
    WrongPassword: 'The current password is wrong', PasswordTooWeak: 'The new password does not follow the rule', NotLoggedIn: 'The session ended; log in again', NotAllowed: 'Your roles do not allow this',
    OutsideYourArea: 'Outside your area', MustChangePassword: 'Change the first password before', NotFound: 'Not found', Stopping: 'The service stops; try again soon', BodyTooLarge: 'Too long', Failed: 'The server failed; its log says why',
    NameTaken: 'Somebody has this name already', HasAccount: 'This person has an account already', DiskFull: 'The disk of the server is full; tell the system administrator', TooManySeats: 'Too many seats are open; close pages that nobody uses', WrongCode: 'The code is wrong, used or expired', UnknownDevice: 'This phone is not paired any more; pair it again',
    NoOwnUnit: 'Your account has no unit', NoWay: 'There is no passable road', CsrfTokenMissing: 'This page is outdated; load it again', WrongOrigin: 'Open the page from the address that the command centre gave', WrongHost: 'Open the page from the address that the command centre gave', BodyTooSlow: 'The network is too slow; try again',
    Malformed: 'Not as it has to be', Unavailable: 'Not possible at this moment; try again', RecordBeingRead: 'the record is still being read', OutcomeUnknown: 'The outcome is unknown', OutcomeForgotten: 'The outcome is no longer kept', NeverArrived: 'It never arrived',
  },
  command: {
    LogCall: 'Log call', LinkCall: 'Link call', UnlinkCall: 'Undo link', CreateIncident: 'Create incident', Locate: 'Locate', Classify: 'Change kind', SetLevel: 'Set level', RaiseAlarm: 'Raise', LinkDuplicate: 'Link incident',
    UnlinkDuplicate: 'Undo link', RecordMilestone: 'Record milestone', AddNote: 'Note', RequestReinforcement: 'Request reinforcement', CloseIncident: 'Close', OrderForce: 'Order force', ChangeOrder: 'Send instead', DivertUnit: 'Divert unit',
    CancelAssignment: 'Cancel order', ReceiveAlert: 'Receive order', AcknowledgeAssignment: 'Acknowledge', RefuseAssignment: 'Cannot come', ReportAssignment: 'Report status', CorrectReport: 'Correct report', ReleaseAssignment: 'Release',
    ReportUnit: 'Report unit status', PutOutOfService: 'Out of service', PutInService: 'In service', ReportConsumables: 'Report what is left', ReportRefilled: 'Refilled', OrderMoveUp: 'Order move-up', AcknowledgeMoveUp: 'Accept move-up', ReachMoveUp: 'Reach move-up', EndMoveUp: 'End move-up', ChangePlans: 'Put plans in force', SetWeather: 'Report weather',
    SetRoadControl: 'Set road control', LiftRoadControl: 'Lift road control', SendPreAlert: 'Pre-alert', EndPreAlert: 'Stand pre-alert down',
  },
  level: ['Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5'],
}
