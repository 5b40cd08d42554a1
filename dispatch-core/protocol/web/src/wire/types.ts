// Generated from the records of dispatch-core/protocol by TypeScriptTypesTest. Do not edit.

/** Milliseconds since 1970-01-01 UTC. */
export type EpochMillis = number

export interface AcknowledgeAssignment {
  readonly type: 'AcknowledgeAssignment'
  readonly assignment: AssignmentId
}

export interface AcknowledgeMoveUp {
  readonly type: 'AcknowledgeMoveUp'
  readonly unit: UnitId
}

export interface ActivatePack {
  readonly type: 'ActivatePack'
  readonly pack: RegionPack
}

export interface AddNote {
  readonly type: 'AddNote'
  readonly incident: IncidentId
  readonly text: string
}

export interface AdoptEtaModel {
  readonly type: 'AdoptEtaModel'
  readonly model: EtaModel
  readonly reason: string
}

export interface Advice {
  readonly kind: AdviceKind
  readonly incident: IncidentId
  readonly assignment?: AssignmentId
  readonly units: ReadonlyArray<Proposed>
  readonly gainSeconds: number
  readonly lateSeconds: number
  readonly overdueSeconds: number
  readonly lines: ReadonlyArray<OpenLine>
  readonly recommendation?: RecommendationId
}

export type AdviceKind =
  | 'CLOSER'
  | 'LATE'
  | 'AVAILABLE'

export interface AidAnswer {
  readonly units: ReadonlyArray<UnitId>
  readonly text: string
  readonly arrivesAfterSeconds: number
  readonly byTelephone: boolean
  readonly by: Author
  readonly at: EpochMillis
}

export interface AidAnswered {
  readonly type: 'AidAnswered'
  readonly aid: AidId
  readonly status: AidStatus
  readonly answer: AidAnswer
}

export interface AidAsked {
  readonly type: 'AidAsked'
  readonly request: AidRequest
}

export type AidCommand =
  | AskAid
  | AnswerAid
  | WithdrawAid

export type AidEvent =
  | AidAsked
  | AidOverdue
  | AidAnswered
  | AidWithdrawn

export type AidId = string

export interface AidOverdue {
  readonly type: 'AidOverdue'
  readonly aid: AidId
  readonly dueAt: EpochMillis
}

export interface AidRequest {
  readonly id: AidId
  readonly incident: IncidentId
  readonly area?: AreaId
  readonly agency: string
  readonly kind: IncidentKind
  readonly level: AlarmLevel
  readonly location: Location
  readonly needs: ReadonlyArray<Need>
  readonly text: string
  readonly askedBy: Author
  readonly askedAt: EpochMillis
  readonly dueAt: EpochMillis
  readonly status: AidStatus
  readonly answer?: AidAnswer
  readonly endReason: string
  readonly overdueAt?: EpochMillis
}

export type AidStatus =
  | 'ASKED'
  | 'GRANTED'
  | 'REFUSED'
  | 'WITHDRAWN'

export interface AidWithdrawn {
  readonly type: 'AidWithdrawn'
  readonly aid: AidId
  readonly from: AidStatus
  readonly reason: string
}

export type AlarmLevel = number

export interface AlarmRaised {
  readonly type: 'AlarmRaised'
  readonly incident: IncidentId
  readonly from: AlarmLevel
  readonly to: AlarmLevel
  readonly reason: string
  readonly missing: ReadonlyArray<OpenLine>
}

export interface Alert {
  readonly round: number
  readonly deliveries: ReadonlyArray<Delivery>
  readonly receivedAt?: EpochMillis
  readonly acknowledgedAt?: EpochMillis
  readonly acknowledgedBy?: PersonId
  readonly dueAt?: EpochMillis
  readonly escalatedAt?: EpochMillis
}

export interface AlertEscalated {
  readonly type: 'AlertEscalated'
  readonly assignment: AssignmentId
  readonly received: boolean
  readonly dueAt: EpochMillis
}

export interface AlertPolicy {
  readonly routes: ReadonlyArray<AlertRoute>
  readonly receivedWithinSeconds: number
  readonly acknowledgedWithinSeconds: number
  readonly repeatsMax: number
}

export interface AlertPolicySet {
  readonly type: 'AlertPolicySet'
  readonly force: ForceKind
  readonly from: AlertPolicy
  readonly to: AlertPolicy
}

export interface AlertReceived {
  readonly type: 'AlertReceived'
  readonly assignment: AssignmentId
  readonly route: AlertRoute
  readonly device: DeviceId
  readonly receivedAt: EpochMillis
  readonly dueAt?: EpochMillis
}

export interface AlertRepeated {
  readonly type: 'AlertRepeated'
  readonly assignment: AssignmentId
  readonly round: number
  readonly dueAt: EpochMillis
}

export type AlertRoute =
  | 'APP'
  | 'DUTY_DESK'
  | 'BELL_AND_PRINTER'
  | 'SMS'
  | 'VOICE'

export interface AnswerAid {
  readonly type: 'AnswerAid'
  readonly aid: AidId
  readonly granted: boolean
  readonly units: ReadonlyArray<UnitId>
  readonly text: string
  readonly arrivesAfterSeconds: number
  readonly byTelephone: boolean
}

export interface AnswerAtLeast {
  readonly type: 'AnswerAtLeast'
  readonly question: Question
  readonly amount: number
}

export interface Area {
  readonly id: AreaId
  readonly name: string
  readonly kind: AreaKind
  readonly parent?: AreaId
}

export interface AreaCover {
  readonly area?: AreaId
  readonly addresses: CoverShare
  readonly keyPremises: CoverShare
  readonly roadMeters: CoverShare
}

export interface AreaDefined {
  readonly type: 'AreaDefined'
  readonly from?: Area
  readonly to: Area
}

export type AreaId = string

export type AreaKind =
  | 'BRIGADE'
  | 'BATTALION'
  | 'STATION'

export interface Arrival {
  readonly etaSeconds: number
  readonly lowSeconds: number
  readonly highSeconds: number
  readonly actualSeconds: number
}

export interface ArrivalReport {
  readonly madeAt: EpochMillis
  readonly inForce: EtaModel
  readonly earlier: ReadonlyArray<EtaModel>
  readonly learned?: EtaModel
  readonly incidents: number
  readonly then: EtaErrors
  readonly byConstants: EtaErrors
  readonly now: EtaErrors
  readonly leftOut: ReadonlyArray<LeftOutRuns>
  readonly groups: ReadonlyArray<RunGroup>
  readonly runs: ReadonlyArray<ForetoldRun>
}

export interface AskAid {
  readonly type: 'AskAid'
  readonly incident: IncidentId
  readonly area?: AreaId
  readonly agency: string
  readonly needs: ReadonlyArray<Need>
  readonly text: string
  readonly answerWithinSeconds?: number
}

export interface Assignment {
  readonly id: AssignmentId
  readonly incident: IncidentId
  readonly unit: UnitId
  readonly status: AssignmentStatus
  readonly orderedBy: Author
  readonly times: Partial<Readonly<Record<AssignmentStatus, EpochMillis>>>
  readonly alert: Alert
  readonly unitBefore: UnitStatus
  readonly etaSeconds: number
  readonly endReason: string
  readonly staged?: boolean
  readonly divertedFrom?: IncidentId
}

export interface AssignmentAcknowledged {
  readonly type: 'AssignmentAcknowledged'
  readonly assignment: AssignmentId
  readonly from: AssignmentStatus
  readonly person: PersonId
}

export interface AssignmentCancelled {
  readonly type: 'AssignmentCancelled'
  readonly assignment: AssignmentId
  readonly from: AssignmentStatus
  readonly reason: string
}

export type AssignmentCommand =
  | OrderForce
  | ChangeOrder
  | DivertUnit
  | CancelAssignment
  | ReceiveAlert
  | AcknowledgeAssignment
  | RefuseAssignment
  | ReportAssignment
  | CorrectReport
  | ReleaseAssignment

export interface AssignmentCorrected {
  readonly type: 'AssignmentCorrected'
  readonly assignment: AssignmentId
  readonly from: AssignmentStatus
  readonly to: AssignmentStatus
  readonly reason: string
}

export type AssignmentEvent =
  | ForceOrdered
  | UnitDiverted
  | AssignmentCancelled
  | AlertReceived
  | AssignmentAcknowledged
  | AssignmentRefused
  | AssignmentReported
  | AssignmentCorrected
  | AssignmentReleased
  | AlertRepeated
  | AlertEscalated

export type AssignmentId = string

export interface AssignmentRefused {
  readonly type: 'AssignmentRefused'
  readonly assignment: AssignmentId
  readonly from: AssignmentStatus
  readonly reason: string
}

export interface AssignmentReleased {
  readonly type: 'AssignmentReleased'
  readonly assignment: AssignmentId
  readonly from: AssignmentStatus
}

export interface AssignmentReported {
  readonly type: 'AssignmentReported'
  readonly assignment: AssignmentId
  readonly from: AssignmentStatus
  readonly to: AssignmentStatus
}

export type AssignmentStatus =
  | 'ORDERED'
  | 'RECEIVED'
  | 'ACKNOWLEDGED'
  | 'EN_ROUTE'
  | 'STAGED'
  | 'ON_SCENE'
  | 'DEPLOYED'
  | 'RELEASED'
  | 'CLEARED'
  | 'REFUSED'
  | 'CANCELLED'

export interface AudienceView {
  readonly number: number
  readonly person?: Person
  readonly units: ReadonlyArray<Unit>
  readonly stations: ReadonlyArray<Station>
  readonly orders: ReadonlyArray<Order>
  readonly preAlerts: ReadonlyArray<PreAlerted>
  readonly roadControls: ReadonlyArray<RoadControl>
}

export interface Author {
  readonly person: PersonId
  readonly device: DeviceId
}

export interface Basis {
  readonly at: EpochMillis
  readonly point: LonLat
  readonly kind: IncidentKind
  readonly level: AlarmLevel
  readonly units: ReadonlyArray<UnitThen>
}

export interface BoardAdvised {
  readonly type: 'Advised'
  readonly advice: ReadonlyArray<Advice>
}

export interface BoardDelta {
  readonly type: 'Delta'
  readonly from: number
  readonly to: number
  readonly upserts: BoardUpserts
  readonly removes: BoardRemoves
}

export interface BoardGoodbye {
  readonly type: 'Goodbye'
  readonly why: string
  readonly loginAgain: boolean
}

export type BoardMessage =
  | BoardWelcome
  | BoardDelta
  | BoardPulse
  | BoardOutcome
  | BoardRecommended
  | BoardNotRecommended
  | BoardAdvised
  | BoardProblem
  | BoardGoodbye

export interface BoardNotRecommended {
  readonly type: 'NotRecommended'
  readonly subject: string
  readonly version: number
  readonly code: string
  readonly why: string
}

export interface BoardOutcome {
  readonly type: 'Outcome'
  readonly id: CommandId
  readonly reply: Reply
}

export interface BoardProblem {
  readonly type: 'Problem'
  readonly code: string
  readonly field: string
  readonly message: string
}

export interface BoardPulse {
  readonly type: 'Pulse'
  readonly number: number
  readonly coreTime: EpochMillis
  readonly feedAgeMillis: number
  readonly core: CoreStatus
  readonly positionsConnected: boolean
  readonly exercise?: ExerciseState
}

export interface BoardRecommended {
  readonly type: 'Recommended'
  readonly subject: string
  readonly recommendation: Recommendation
}

export interface BoardRemoves {
  readonly areas: ReadonlyArray<string>
  readonly stations: ReadonlyArray<string>
  readonly units: ReadonlyArray<string>
  readonly plans: ReadonlyArray<string>
  readonly people: ReadonlyArray<string>
  readonly calls: ReadonlyArray<string>
  readonly incidents: ReadonlyArray<string>
  readonly assignments: ReadonlyArray<string>
  readonly roadControls: ReadonlyArray<string>
  readonly aid: ReadonlyArray<string>
  readonly preAlerts: ReadonlyArray<string>
}

export interface BoardUpserts {
  readonly settings?: Settings
  readonly areas: ReadonlyArray<Area>
  readonly stations: ReadonlyArray<Station>
  readonly units: ReadonlyArray<Unit>
  readonly plans: ReadonlyArray<ResponsePlan>
  readonly people: ReadonlyArray<Person>
  readonly calls: ReadonlyArray<Call>
  readonly incidents: ReadonlyArray<Incident>
  readonly assignments: ReadonlyArray<Assignment>
  readonly roadControls: ReadonlyArray<RoadControl>
  readonly aid: ReadonlyArray<AidRequest>
  readonly preAlerts: ReadonlyArray<PreAlert>
}

export interface BoardWelcome {
  readonly type: 'Welcome'
  readonly history: string
  readonly person: Person
  readonly coreTime: EpochMillis
  readonly positionsConnected: boolean
}

export interface Bounds {
  readonly southWest: LonLat
  readonly northEast: LonLat
}

export interface BusLane {
  readonly type: 'BusLane'
}

export interface Call {
  readonly id: CallId
  readonly receivedAt: EpochMillis
  readonly source: CallSource
  readonly caller: Caller
  readonly location?: Location
  readonly text: string
  readonly incident?: IncidentId
}

export type CallCommand =
  | LogCall
  | LinkCall
  | UnlinkCall

export type CallEvent =
  | CallLogged
  | CallLinked
  | CallUnlinked

export type CallId = string

export interface CallLinked {
  readonly type: 'CallLinked'
  readonly call: CallId
  readonly from?: IncidentId
  readonly to: IncidentId
}

export interface CallLogged {
  readonly type: 'CallLogged'
  readonly call: Call
}

export type CallSource =
  | 'TELEPHONE'
  | 'AUTOMATIC_ALARM'
  | 'WALK_IN'
  | 'RADIO'
  | 'AGENCY'
  | 'APP'

export interface CallUnlinked {
  readonly type: 'CallUnlinked'
  readonly call: CallId
  readonly from: IncidentId
  readonly reason: string
}

export interface Caller {
  readonly number: string
  readonly name: string
}

export interface CancelAssignment {
  readonly type: 'CancelAssignment'
  readonly assignment: AssignmentId
  readonly reason: string
}

export type Capability =
  | 'WATER_L'
  | 'FOAM_L'
  | 'PUMP_LPS'
  | 'AERIAL_M'
  | 'RESCUERS'
  | 'MEDICS'
  | 'BOATS'
  | 'DIVERS'
  | 'ROPE_TEAM'
  | 'SEARCH_DOGS'
  | 'DECON_LANES'
  | 'GAS_DETECTION'
  | 'FOAM_TRANSFER_LPS'
  | 'LIGHTING_KW'
  | 'CRANE_T'
  | 'COMMAND_POST'
  | 'DRONE'
  | 'ROBOT'
  | 'WATER_PURIFY_LPH'
  | 'SAT_LINK'
  | 'SUPPLY_AIR_BOTTLES'
  | 'FUEL_L'
  | 'SMOKE_EXHAUST_M3H'

export interface ChangeOrder {
  readonly type: 'ChangeOrder'
  readonly incident: IncidentId
  readonly cancel: ReadonlyArray<AssignmentId>
  readonly units: ReadonlyArray<UnitId>
  readonly reason: string
  readonly recommendation?: RecommendationId
}

export interface ChangePlans {
  readonly type: 'ChangePlans'
  readonly change: PlanChange
  readonly reason: string
}

export interface ChangedCase {
  readonly id: IncidentId
  readonly kind: IncidentKind
  readonly level: AlarmLevel
  readonly area: AreaId
  readonly receivedAt: EpochMillis
  readonly before: ReadonlyArray<RequirementLine>
  readonly after: ReadonlyArray<RequirementLine>
  readonly forceBefore: ReadonlyArray<UnitId>
  readonly forceAfter: ReadonlyArray<UnitId>
  readonly isCompared: boolean
}

export interface ChangedMeanwhile {
  readonly type: 'ChangedMeanwhile'
  readonly what: string
  readonly id: string
  readonly by: PersonId
  readonly at?: EpochMillis
}

export interface Classify {
  readonly type: 'Classify'
  readonly incident: IncidentId
  readonly kind: IncidentKind
  readonly situation: Situation
}

export interface ClockStepped {
  readonly type: 'ClockStepped'
  readonly stepMillis: number
}

export interface CloseIncident {
  readonly type: 'CloseIncident'
  readonly incident: IncidentId
  readonly outcome: Outcome
}

export type Command =
  | CallCommand
  | IncidentCommand
  | AssignmentCommand
  | UnitCommand
  | RoadCommand
  | ReferenceCommand
  | WeatherCommand
  | AidCommand
  | PreAlertCommand
  | SystemCommand

export interface CommandId {
  readonly sender: SenderId
  readonly counter: number
}

export interface CommandRejected {
  readonly type: 'CommandRejected'
  readonly commandType: string
  readonly rejection: Rejection
}

export interface CommandTooOld {
  readonly type: 'CommandTooOld'
  readonly counter: number
  readonly oldest: number
}

export interface Companion {
  readonly callSign: string
  readonly status: AssignmentStatus
  readonly etaSeconds: number
}

export type Condition =
  | TrappedAtLeast
  | HazardPresent
  | AnswerAtLeast
  | PremisesOfKind
  | PremisesNamed
  | InArea
  | DuringHours
  | WeatherIs

export interface ConsumablesReported {
  readonly type: 'ConsumablesReported'
  readonly unit: UnitId
  readonly assignment?: AssignmentId
  readonly from: Partial<Readonly<Record<Capability, number>>>
  readonly to: Partial<Readonly<Record<Capability, number>>>
}

export interface Contradiction {
  readonly type: 'Contradiction'
  readonly field: string
  readonly why: string
}

export interface CoreStatus {
  readonly acceptsCommands: boolean
  readonly why: string
  readonly archiveBehind: number
  readonly archiveBehindSince?: EpochMillis
  readonly clockStepMillis: number
  readonly damagedFiles: ReadonlyArray<string>
}

export interface CorrectReport {
  readonly type: 'CorrectReport'
  readonly assignment: AssignmentId
  readonly status: AssignmentStatus
  readonly reason: string
}

export interface Counterflow {
  readonly type: 'Counterflow'
}

export interface CoverFigures {
  readonly at: EpochMillis
  readonly minutes: ReadonlyArray<number>
  readonly units: number
  readonly lateMillis: number
  readonly total: AreaCover
  readonly areas: ReadonlyArray<AreaCover>
}

export interface CoverHole {
  readonly units: ReadonlyArray<UnitId>
  readonly before: CoverFigures
  readonly after: CoverFigures
  readonly lost: RoadBands
}

export interface CoverNow {
  readonly checkedAt: EpochMillis
  readonly figures: CoverFigures
  readonly earlier?: CoverFigures
}

export interface CoverShare {
  readonly total: number
  readonly within: ReadonlyArray<number>
}

export interface CoverThen {
  readonly hole: CoverHole
  readonly placesUnknown: number
  readonly otherPack: boolean
  readonly controls: ReadonlyArray<RoadControl>
}

export interface CreateIncident {
  readonly type: 'CreateIncident'
  readonly call?: CallId
  readonly kind: IncidentKind
  readonly level: AlarmLevel
  readonly location: Location
  readonly situation: Situation
  readonly preAlert?: PreAlertId
}

export interface CrewChanged {
  readonly type: 'Changed'
  readonly view: AudienceView
  readonly coreTime: EpochMillis
}

export interface CrewGoodbye {
  readonly type: 'Goodbye'
  readonly why: string
  readonly loginAgain: boolean
}

export type CrewMessage =
  | CrewChanged
  | CrewPulse
  | CrewOutcome
  | CrewProblem
  | CrewGoodbye

export interface CrewOutcome {
  readonly type: 'Outcome'
  readonly id: CommandId
  readonly kind: CrewOutcomeKind
  readonly rejection?: Rejection
}

export type CrewOutcomeKind =
  | 'DONE'
  | 'REFUSED'
  | 'TRY_AGAIN'

export interface CrewProblem {
  readonly type: 'Problem'
  readonly code: string
  readonly field: string
  readonly message: string
}

export interface CrewPulse {
  readonly type: 'Pulse'
  readonly coreTime: EpochMillis
  readonly coreReachable: boolean
}

export interface CutOff {
  readonly stations: ReadonlyArray<string>
  readonly units: ReadonlyArray<string>
  readonly incidents: ReadonlyArray<string>
  readonly hospitals: ReadonlyArray<string>
  readonly keyPremises: ReadonlyArray<string>
  readonly more: number
}

export interface DeadlinePassed {
  readonly type: 'DeadlinePassed'
  readonly deadline: EpochMillis
  readonly at: EpochMillis
}

export interface Decided {
  readonly type: 'Decided'
  readonly record: Recorded
  readonly repeat: boolean
}

export interface DefineArea {
  readonly type: 'DefineArea'
  readonly area: Area
}

export interface DefinePerson {
  readonly type: 'DefinePerson'
  readonly person: Person
}

export interface DefinePlan {
  readonly type: 'DefinePlan'
  readonly plan: ResponsePlan
}

export interface DefineStation {
  readonly type: 'DefineStation'
  readonly station: Station
}

export interface DefineUnit {
  readonly type: 'DefineUnit'
  readonly unit: UnitDefinition
}

export interface Delivery {
  readonly route: AlertRoute
  readonly sentAt: EpochMillis
  readonly receivedAt?: EpochMillis
  readonly device?: DeviceId
}

export type DeviceId = string

export interface Diversion {
  readonly unit: UnitId
  readonly assignment: AssignmentId
  readonly status: AssignmentStatus
  readonly from: IncidentId
  readonly to: IncidentId
  readonly etaSeconds: number
  readonly gainSeconds: number
  readonly fills: ReadonlyArray<LineAmount>
  readonly lossSeconds: number
  readonly opens: ReadonlyArray<LineAmount>
  readonly replacement: ReadonlyArray<UnitId>
}

export interface DivertUnit {
  readonly type: 'DivertUnit'
  readonly unit: UnitId
  readonly assignment: AssignmentId
  readonly status: AssignmentStatus
  readonly to: IncidentId
  readonly gainSeconds: number
  readonly lossSeconds: number
  readonly fills?: ReadonlyArray<LineAmount>
  readonly reason: string
}

export interface DuplicateLinked {
  readonly type: 'DuplicateLinked'
  readonly duplicate: IncidentId
  readonly primary: IncidentId
  readonly calls: ReadonlyArray<CallId>
}

export interface DuplicateUnlinked {
  readonly type: 'DuplicateUnlinked'
  readonly duplicate: IncidentId
  readonly primary: IncidentId
  readonly calls: ReadonlyArray<CallId>
  readonly reason: string
}

export interface DuringHours {
  readonly type: 'DuringHours'
  readonly from: string
  readonly to: string
}

export interface EndMoveUp {
  readonly type: 'EndMoveUp'
  readonly unit: UnitId
  readonly reason: string
}

export interface EndPreAlert {
  readonly type: 'EndPreAlert'
  readonly preAlert: PreAlertId
  readonly reason: string
}

export interface EtaBand {
  readonly turnoutPermille: number
  readonly travelPermille: number
  readonly lowPermille: number
  readonly highPermille: number
}

export interface EtaErrors {
  readonly runs: number
  readonly medianSeconds: number
  readonly meanSeconds: number
  readonly coveredPermille: number
}

export interface EtaFit {
  readonly learnedAt: EpochMillis
  readonly runs: number
  readonly medianErrorSeconds: number
  readonly coveredPermille: number
}

export interface EtaModel {
  readonly version: number
  readonly fit?: EtaFit
  readonly turnoutSeconds: ReadonlyArray<number>
  readonly stations: ReadonlyArray<StationTurnout>
  readonly turnoutOutsideSeconds: number
  readonly travel: ReadonlyArray<TravelFactors>
  readonly band: EtaBand
}

export interface EtaModelAdopted {
  readonly type: 'EtaModelAdopted'
  readonly from: number
  readonly to: EtaModel
  readonly reason: string
}

export type Event =
  | CallEvent
  | IncidentEvent
  | AssignmentEvent
  | UnitEvent
  | RoadEvent
  | ReferenceEvent
  | WeatherEvent
  | AidEvent
  | PreAlertEvent
  | SystemEvent

export interface ExerciseAnswer {
  readonly done: boolean
  readonly why: string
  readonly state: ExerciseState
}

export interface ExerciseOffer {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly seconds: number
  readonly steps: number
  readonly calls: number
}

export type ExercisePhase =
  | 'NONE'
  | 'RUNNING'
  | 'STOPPED'
  | 'ENDING'

export interface ExerciseReport {
  readonly name: string
  readonly callToIncident: Took
  readonly callToProposal: Took
  readonly questionToProposal: Took
  readonly callToOrder: Took
  readonly orders: number
  readonly unitsOrdered: number
  readonly ordersUnderControls: number
  readonly unitsWithoutRoad: number
}

export interface ExerciseState {
  readonly phase: ExercisePhase
  readonly id: string
  readonly name: string
  readonly elapsedSeconds: number
  readonly timeFactor: number
  readonly stepsDone: number
  readonly steps: number
  readonly openIncidents: number
  readonly waitingCalls: number
  readonly by: string
}

export interface Explanation {
  readonly recommendation: Recommendation
  readonly overridden: ReadonlyArray<UnitId>
  readonly basis?: Basis
}

export interface ForceArrival {
  readonly point: LonLat
  readonly at: EpochMillis
  readonly ordered: ReadonlyArray<ForceAt>
  readonly free: ReadonlyArray<ForceAt>
  readonly releasable: ReadonlyArray<ForceAt>
}

export interface ForceAt {
  readonly minutes: number
  readonly units: number
  readonly people: number
  readonly waterLiters: number
  readonly foamLiters: number
  readonly jets: number
  readonly boats: number
  readonly ladders: number
}

export interface ForceCost {
  readonly totalSeconds: number
  readonly wholeSeconds: number
  readonly firstSeconds: number
  readonly unitsSeconds: number
  readonly travelSeconds: number
  readonly coverSeconds: number
  readonly restSeconds: number
  readonly staleSeconds: number
  readonly lateSeconds: number
}

export type ForceKind =
  | 'NATIONAL'
  | 'GOVERNMENT_CLASS_1'
  | 'GOVERNMENT_CLASS_2'
  | 'ENTERPRISE'
  | 'VOLUNTEER'
  | 'MICRO_STATION'
  | 'SOCIAL'
  | 'CORPS'
  | 'ARMY'

export interface ForceOrdered {
  readonly type: 'ForceOrdered'
  readonly incident: IncidentId
  readonly ordered: ReadonlyArray<Assignment>
  readonly taken: ReadonlyArray<TakenUnit>
  readonly open: ReadonlyArray<OpenLine>
  readonly recommendation?: RecommendationId
  readonly explanation?: Explanation
  readonly reason: string
  readonly unexplained?: Unexplained
}

export interface ForceStillCommitted {
  readonly type: 'ForceStillCommitted'
  readonly incident: IncidentId
  readonly active: ReadonlyArray<AssignmentId>
}

export interface ForetoldRun {
  readonly assignment: AssignmentId
  readonly incident: IncidentId
  readonly unit: UnitId
  readonly orderedAt: EpochMillis
  readonly then?: Arrival
  readonly now: Arrival
}

export interface Forgotten {
  readonly type: 'Forgotten'
  readonly why: string
}

export interface Formation {
  readonly type: 'Formation'
  readonly formation: FormationKind
  readonly amount: number
}

export interface FormationDefined {
  readonly type: 'FormationDefined'
  readonly from?: FormationDefinition
  readonly to: FormationDefinition
}

export interface FormationDefinition {
  readonly id: FormationId
  readonly name: string
  readonly parts: ReadonlyArray<RequirementLine>
}

export type FormationId = string

export type FormationKind =
  | 'EARTHQUAKE_MOBILE'
  | 'EARTHQUAKE_ADVANCE'
  | 'EARTHQUAKE_LIGHT'
  | 'CHEMICAL_LIGHT'
  | 'CHEMICAL_ELEVATED_JET'
  | 'CHEMICAL_COOLING'
  | 'CHEMICAL_DECONTAMINATION'
  | 'CHEMICAL_COMMAND'
  | 'FLOOD'
  | 'HIGH_RISE'
  | 'MOUNTAIN_ROPE'
  | 'LOGISTICS'

export interface FormationRetired {
  readonly type: 'FormationRetired'
  readonly formation: FormationId
}

export type Grouping =
  | 'STATION'
  | 'HOUR'
  | 'ROAD'
  | 'VEHICLE'

export type Hazard =
  | 'ELECTRICITY'
  | 'GAS'
  | 'CHEMICALS'
  | 'EXPLOSIVES'
  | 'RADIATION'
  | 'COLLAPSE'
  | 'LITHIUM_BATTERIES'
  | 'SMOKE'
  | 'DEEP_WATER'
  | 'VIOLENCE'
  | 'TRAFFIC'
  | 'HEIGHT'

export interface HazardPresent {
  readonly type: 'HazardPresent'
  readonly anyOf: ReadonlyArray<Hazard>
}

export interface ImpossibleTime {
  readonly type: 'ImpossibleTime'
  readonly occurredAt: EpochMillis
  readonly why: string
}

export interface InArea {
  readonly type: 'InArea'
  readonly anyOf: ReadonlyArray<AreaId>
}

export interface Incident {
  readonly id: IncidentId
  readonly kind: IncidentKind
  readonly level: AlarmLevel
  readonly location: Location
  readonly area: AreaId
  readonly outsideRegion: boolean
  readonly situation: Situation
  readonly calls: ReadonlyArray<CallId>
  readonly requested: ReadonlyArray<RequirementLine>
  readonly assignments: ReadonlyArray<AssignmentId>
  readonly milestones: Partial<Readonly<Record<Milestone, EpochMillis>>>
  readonly notes: number
  readonly duplicateOf?: IncidentId
  readonly outcome?: Outcome
}

export interface IncidentClassified {
  readonly type: 'IncidentClassified'
  readonly incident: IncidentId
  readonly fromKind: IncidentKind
  readonly toKind: IncidentKind
  readonly from: Situation
  readonly to: Situation
}

export interface IncidentClosed {
  readonly type: 'IncidentClosed'
  readonly incident: IncidentId
  readonly outcome: Outcome
  readonly closedAt: EpochMillis
}

export type IncidentCommand =
  | CreateIncident
  | Locate
  | Classify
  | SetLevel
  | RaiseAlarm
  | LinkDuplicate
  | UnlinkDuplicate
  | RecordMilestone
  | AddNote
  | RequestReinforcement
  | CloseIncident

export interface IncidentCreated {
  readonly type: 'IncidentCreated'
  readonly incident: Incident
}

export type IncidentEvent =
  | IncidentCreated
  | IncidentLocated
  | IncidentClassified
  | LevelSet
  | AlarmRaised
  | DuplicateLinked
  | DuplicateUnlinked
  | MilestoneReached
  | MilestoneWithdrawn
  | NoteAdded
  | ReinforcementRequested
  | IncidentClosed

export type IncidentId = string

export interface IncidentIsClosed {
  readonly type: 'IncidentIsClosed'
  readonly incident: IncidentId
  readonly closedAt: EpochMillis
}

export interface IncidentIsDuplicate {
  readonly type: 'IncidentIsDuplicate'
  readonly incident: IncidentId
  readonly primary: IncidentId
}

export type IncidentKind =
  | 'BUILDING_FIRE'
  | 'HIGH_RISE_FIRE'
  | 'UNDERGROUND_FIRE'
  | 'PETROCHEMICAL_FIRE'
  | 'VEHICLE_FIRE'
  | 'WILDLAND_FIRE'
  | 'COTTON_STORE_FIRE'
  | 'ENERGY_STORAGE_FIRE'
  | 'UHV_SUBSTATION_FIRE'
  | 'HAZMAT_LEAK'
  | 'HAZMAT_TANK_TRUCK'
  | 'EXPLOSION'
  | 'EARTHQUAKE'
  | 'COLLAPSE'
  | 'FLOOD'
  | 'WATER_RESCUE'
  | 'MOUNTAIN_RESCUE'
  | 'ICE_AND_SNOW'
  | 'TRAFFIC_ENTRAPMENT'
  | 'PERSON_TRAPPED'
  | 'MEDICAL_ASSIST'
  | 'PUBLIC_ASSISTANCE'
  | 'AUTOMATIC_FIRE_ALARM'
  | 'DRILL'

export interface IncidentLocated {
  readonly type: 'IncidentLocated'
  readonly incident: IncidentId
  readonly from: Location
  readonly to: Location
  readonly fromArea: AreaId
  readonly toArea: AreaId
  readonly outsideRegion: boolean
}

export interface IncidentPrefixSet {
  readonly type: 'IncidentPrefixSet'
  readonly from: string
  readonly to: string
}

export interface IsochroneRequest {
  readonly from: LonLat
  readonly vehicleClass: VehicleClass
  readonly minutes: ReadonlyArray<number>
}

export interface JointProposal {
  readonly stateNumber: number
  readonly parts: ReadonlyArray<Part>
  readonly left: number
  readonly costSeconds: number
  readonly boundSeconds: number
  readonly gapPercent: number
  readonly apartSeconds: number
  readonly saved: JointSaving
  readonly proven: boolean
  readonly diversions: ReadonlyArray<Diversion>
  readonly computeMicros: number
}

export interface JointSaving {
  readonly seconds: number
  readonly lines: number
}

export type Kind =
  | 'KIND_AND_LEVEL_TWICE'
  | 'LESS_THAN_BELOW'
  | 'SOFTER_THAN_BELOW'
  | 'SAME_THING_TWICE'
  | 'STAGED_WITH_DEADLINE'
  | 'UNKNOWN_FORMATION'
  | 'FORMATION_CYCLE'
  | 'FORMATION_TOO_DEEP'
  | 'FORMATION_TOO_LARGE'
  | 'TOO_MANY_LINES'
  | 'UNKNOWN_AREA'
  | 'CONTAINED'
  | 'NOBODY_HAS'
  | 'CREW_ABOVE_ALL'
  | 'NOBODY_QUALIFIED'
  | 'FORCE_TOO_SMALL'
  | 'NO_BASE_PLAN'
  | 'LAST_PLAN_GOES'

export interface LateEntry {
  readonly occurredAt: EpochMillis
  readonly source: LateSource
  readonly reason: string
}

export type LateSource =
  | 'PAPER'
  | 'RADIO'
  | 'TELEPHONE'
  | 'ISLAND'

export type LeftOut =
  | 'LATE_ENTRY'
  | 'CORRECTED'
  | 'TURNED_BACK'
  | 'DIVERTED'
  | 'STAGED'
  | 'NOT_REPORTED'
  | 'SCENE_MOVED'
  | 'START_UNKNOWN'
  | 'UNIT_GONE'
  | 'NO_WAY'
  | 'STOOD_STILL'
  | 'TOO_FAST'

export interface LeftOutRuns {
  readonly why: LeftOut
  readonly runs: number
}

export interface LevelRule {
  readonly id: string
  readonly name: string
  readonly kinds: ReadonlyArray<IncidentKind>
  readonly level: AlarmLevel
  readonly when: ReadonlyArray<Condition>
}

export interface LevelRulesSet {
  readonly type: 'LevelRulesSet'
  readonly from: ReadonlyArray<LevelRule>
  readonly to: ReadonlyArray<LevelRule>
}

export interface LevelSet {
  readonly type: 'LevelSet'
  readonly incident: IncidentId
  readonly from: AlarmLevel
  readonly to: AlarmLevel
  readonly reason: string
}

export interface LiftRoadControl {
  readonly type: 'LiftRoadControl'
  readonly control: RoadControlId
  readonly reason: string
  readonly madeFrom?: number
}

export interface LikelyDuplicate {
  readonly incident: IncidentId
  readonly percent: number
  readonly metersAway: number
  readonly secondsAgo: number
  readonly sameKind: boolean
}

export interface LimitReached {
  readonly type: 'LimitReached'
  readonly what: string
  readonly limit: number
}

export interface LineAmount {
  readonly line: RequirementLine
  readonly amount: number
}

export interface LineSource {
  readonly plan: PlanId
  readonly version: number
}

export interface LinkCall {
  readonly type: 'LinkCall'
  readonly call: CallId
  readonly incident: IncidentId
}

export interface LinkDuplicate {
  readonly type: 'LinkDuplicate'
  readonly duplicate: IncidentId
  readonly primary: IncidentId
}

export interface Locate {
  readonly type: 'Locate'
  readonly incident: IncidentId
  readonly location: Location
}

export interface Location {
  readonly point: LonLat
  readonly source: LocationSource
  readonly uncertaintyMeters: number
  readonly address: string
}

export type LocationSource =
  | 'GAZETTEER'
  | 'MAP'
  | 'COORDINATES'
  | 'FIXED_LINE'
  | 'CELL'
  | 'DEVICE'
  | 'MONITORING'

export interface LogCall {
  readonly type: 'LogCall'
  readonly source: CallSource
  readonly caller: Caller
  readonly location?: Location
  readonly text: string
  readonly incident?: IncidentId
}

export interface LonLat {
  readonly lon: number
  readonly lat: number
}

export interface MadeFrom {
  readonly plans: ReadonlyArray<PlanAt>
  readonly formations: ReadonlyArray<FormationDefinition>
  readonly levelRules?: ReadonlyArray<LevelRule>
}

export interface Malformed {
  readonly type: 'Malformed'
  readonly field: string
  readonly why: string
}

export type Milestone =
  | 'RECEIVED'
  | 'LOCATED'
  | 'FIRST_ORDER'
  | 'FIRST_EN_ROUTE'
  | 'FIRST_ON_SCENE'
  | 'UNDER_CONTROL'
  | 'EXTINGUISHED'
  | 'CLOSED'

export interface MilestoneReached {
  readonly type: 'MilestoneReached'
  readonly incident: IncidentId
  readonly milestone: Milestone
  readonly reachedAt: EpochMillis
}

export interface MilestoneWithdrawn {
  readonly type: 'MilestoneWithdrawn'
  readonly incident: IncidentId
  readonly milestone: Milestone
}

export interface MoveUp {
  readonly station: StationId
  readonly orderedBy: PersonId
  readonly orderedAt: EpochMillis
  readonly reachedAt?: EpochMillis
  readonly acknowledgedAt?: EpochMillis
}

export interface MoveUpAcknowledged {
  readonly type: 'MoveUpAcknowledged'
  readonly unit: UnitId
  readonly station: StationId
}

export interface MoveUpEnded {
  readonly type: 'MoveUpEnded'
  readonly unit: UnitId
  readonly station: StationId
  readonly reason: string
}

export interface MoveUpOption {
  readonly unit: UnitId
  readonly station: StationId
  readonly travelSeconds: number
  readonly lateMillisBefore: number
  readonly lateMillisAfter: number
  readonly thereBefore?: AreaCover
  readonly thereAfter?: AreaCover
  readonly hereBefore?: AreaCover
  readonly hereAfter?: AreaCover
}

export interface MoveUpOrdered {
  readonly type: 'MoveUpOrdered'
  readonly unit: UnitId
  readonly station: StationId
}

export interface MoveUpReached {
  readonly type: 'MoveUpReached'
  readonly unit: UnitId
  readonly station: StationId
}

export interface MoveUps {
  readonly at: EpochMillis
  readonly options: ReadonlyArray<MoveUpOption>
  readonly proven: boolean
}

export type Need =
  | Quantity
  | Units
  | Formation
  | WholeFormation

export interface NeverArrived {
  readonly type: 'NeverArrived'
  readonly why: string
}

export interface NotAllowed {
  readonly type: 'NotAllowed'
  readonly command: string
  readonly allowed: ReadonlyArray<Role>
}

export interface NotFound {
  readonly type: 'NotFound'
  readonly what: string
  readonly id: string
}

export interface NotYourUnit {
  readonly type: 'NotYourUnit'
  readonly assignment: AssignmentId
}

export interface NoteAdded {
  readonly type: 'NoteAdded'
  readonly incident: IncidentId
  readonly text: string
}

export interface NothingChanges {
  readonly type: 'NothingChanges'
  readonly what: string
}

export interface OpenLine {
  readonly line: RequirementLine
  readonly have: number
  readonly missing: number
}

export interface Order {
  readonly assignment: Assignment
  readonly incident: Incident
  readonly companions: ReadonlyArray<Companion>
}

export interface OrderForce {
  readonly type: 'OrderForce'
  readonly incident: IncidentId
  readonly units: ReadonlyArray<UnitId>
  readonly recommendation?: RecommendationId
  readonly reason: string
}

export interface OrderMoveUp {
  readonly type: 'OrderMoveUp'
  readonly unit: UnitId
  readonly station: StationId
}

export interface Outcome {
  readonly kind: OutcomeKind
  readonly text: string
}

export type OutcomeKind =
  | 'RESOLVED'
  | 'FALSE_ALARM'
  | 'MALICIOUS_CALL'
  | 'DUPLICATE'
  | 'NO_FORCE_NEEDED'
  | 'HANDED_OVER'
  | 'EXERCISE'

export interface OutsideForce {
  readonly force: ForceKind
  readonly area: AreaId
  readonly units: ReadonlyArray<UnitId>
  readonly etaSeconds: number
  readonly lines: ReadonlyArray<string>
}

export interface OutsideYourArea {
  readonly type: 'OutsideYourArea'
  readonly yours: AreaId
  readonly needed: AreaId
}

export interface Owner {
  readonly kind: OwnerKind
  readonly id: string
}

export type OwnerKind =
  | 'PLAN'
  | 'FORMATION'
  | 'LEVEL_RULE'

export interface PackActivated {
  readonly type: 'PackActivated'
  readonly from?: RegionPack
  readonly to: RegionPack
}

export interface Part {
  readonly incident: IncidentId
  readonly recommendation: Recommendation
}

export interface PassedOver {
  readonly unit: UnitId
  readonly etaSeconds: number
  readonly why: Why
  readonly incident?: IncidentId
  readonly seconds?: number
}

export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly roles: ReadonlyArray<Role>
  readonly area: AreaId
  readonly unit?: UnitId
  readonly active: boolean
}

export interface PersonDefined {
  readonly type: 'PersonDefined'
  readonly from?: Person
  readonly to: Person
}

export type PersonId = string

export interface PhoneHello {
  readonly type: 'Hello'
  readonly token: string
}

export type PhoneMessage =
  | PhoneHello
  | PhoneSubmit
  | PhoneReport

export interface PhoneReport {
  readonly type: 'Report'
  readonly point: LonLat
  readonly headingDegrees: number
  readonly speedMetersPerSecond: number
  readonly accuracyMeters: number
  readonly deviceTime: EpochMillis
}

export interface PhoneSubmit {
  readonly type: 'Submit'
  readonly id: CommandId
  readonly deviceTime: EpochMillis
  readonly late?: LateEntry
  readonly command: Command
}

export interface Place {
  readonly kind: string
  readonly label: string
  readonly town: string
  readonly point: LonLat
  readonly metersAway: number
  readonly matched: ReadonlyArray<number>
}

export interface Placed {
  readonly problem: PlanProblem
  readonly isError: boolean
  readonly yamlLine: number
  readonly message: string
}

export interface PlanAt {
  readonly plan: PlanId
  readonly version: number
}

export interface PlanChange {
  readonly plans: ReadonlyArray<ResponsePlan>
  readonly retired: ReadonlyArray<PlanId>
  readonly formations: ReadonlyArray<FormationDefinition>
  readonly retiredFormations: ReadonlyArray<FormationId>
  readonly levelRules?: ReadonlyArray<LevelRule>
  readonly madeFrom?: MadeFrom
}

export interface PlanDefined {
  readonly type: 'PlanDefined'
  readonly from?: ResponsePlan
  readonly to: ResponsePlan
}

export type PlanId = string

export interface PlanPreview {
  readonly looked: number
  readonly linesChanged: number
  readonly compared: number
  readonly forceChanged: number
  readonly cases: ReadonlyArray<ChangedCase>
  readonly computeMillis: number
}

export interface PlanProblem {
  readonly kind: Kind
  readonly in: Owner
  readonly line: string
  readonly facts: ReadonlyArray<string>
}

export interface PlanReading {
  readonly set: PlanSet
  readonly change: PlanChange
  readonly problems: ReadonlyArray<Placed>
}

export interface PlanRetired {
  readonly type: 'PlanRetired'
  readonly plan: PlanId
}

export interface PlanSet {
  readonly formations: ReadonlyArray<FormationDefinition>
  readonly levelRules: ReadonlyArray<LevelRule>
  readonly plans: ReadonlyArray<ResponsePlan>
}

export interface PlanVersion {
  readonly number: number
  readonly at: EpochMillis
  readonly person: PersonId
  readonly reason: string
  readonly plan?: ResponsePlan
}

export interface PlansActivated {
  readonly type: 'PlansActivated'
  readonly reason: string
  readonly changes: number
}

export interface PreAlert {
  readonly id: PreAlertId
  readonly incident?: IncidentId
  readonly area: AreaId
  readonly kind: IncidentKind
  readonly level: AlarmLevel
  readonly location: Location
  readonly units: ReadonlyArray<UnitId>
  readonly sentBy: Author
  readonly sentAt: EpochMillis
  readonly lapsesAt: EpochMillis
}

export type PreAlertCommand =
  | SendPreAlert
  | EndPreAlert

export type PreAlertEnd =
  | 'ORDERED'
  | 'STOOD_DOWN'
  | 'CLOSED'
  | 'LAPSED'

export interface PreAlertEnded {
  readonly type: 'PreAlertEnded'
  readonly preAlert: PreAlertId
  readonly incident?: IncidentId
  readonly end: PreAlertEnd
  readonly ordered: ReadonlyArray<UnitId>
  readonly stoodDown: ReadonlyArray<UnitId>
  readonly reason: string
}

export type PreAlertEvent =
  | PreAlertSent
  | PreAlertEnded

export type PreAlertId = string

export interface PreAlertSent {
  readonly type: 'PreAlertSent'
  readonly preAlert: PreAlert
  readonly told: ReadonlyArray<UnitId>
  readonly stoodDown: ReadonlyArray<UnitId>
}

export interface PreAlerted {
  readonly preAlert: PreAlert
  readonly units: ReadonlyArray<UnitId>
  readonly companions: ReadonlyArray<string>
}

export interface Premises {
  readonly kind: PremisesKind
  readonly name: string
}

export type PremisesKind =
  | 'DWELLING'
  | 'HIGH_RISE_DWELLING'
  | 'PUBLIC_ASSEMBLY'
  | 'SCHOOL'
  | 'HOSPITAL'
  | 'CARE_HOME'
  | 'OFFICE'
  | 'FACTORY'
  | 'WAREHOUSE'
  | 'COTTON_STORE'
  | 'FUEL_STATION'
  | 'CHEMICAL_PLANT'
  | 'TANK_FARM'
  | 'ENERGY_STORAGE'
  | 'SUBSTATION'
  | 'UNDERGROUND'
  | 'TUNNEL'
  | 'RAILWAY'
  | 'HERITAGE'

export interface PremisesNamed {
  readonly type: 'PremisesNamed'
  readonly anyOf: ReadonlyArray<string>
}

export interface PremisesOfKind {
  readonly type: 'PremisesOfKind'
  readonly anyOf: ReadonlyArray<PremisesKind>
}

export interface Proposed {
  readonly unit: UnitId
  readonly etaSeconds: number
  readonly etaLowSeconds: number
  readonly etaHighSeconds: number
  readonly travelSeconds: number
  readonly positionAgeSeconds: number
  readonly lines: ReadonlyArray<string>
  readonly staged?: boolean
}

export interface PutInService {
  readonly type: 'PutInService'
  readonly unit: UnitId
}

export interface PutOutOfService {
  readonly type: 'PutOutOfService'
  readonly unit: UnitId
  readonly reason: string
}

export type Qualification =
  | 'INTERIOR_ATTACK'
  | 'HAZMAT'
  | 'WATER_RESCUE'
  | 'DIVER'
  | 'ROPE_RESCUE'
  | 'COLLAPSE_RESCUE'
  | 'EXTRICATION'
  | 'PARAMEDIC'
  | 'DRONE_PILOT'
  | 'SECTOR_COMMANDER'

export interface Quantity {
  readonly type: 'Quantity'
  readonly capability: Capability
  readonly amount: number
}

export type Question =
  | 'STOREYS'
  | 'FLOOR'
  | 'AREA_M2'
  | 'CASUALTIES'
  | 'AFFECTED_PEOPLE'
  | 'STORED_M3'
  | 'VEHICLES'
  | 'MAGNITUDE_TENTHS'

export interface RaiseAlarm {
  readonly type: 'RaiseAlarm'
  readonly incident: IncidentId
  readonly level: AlarmLevel
  readonly reason: string
}

export interface RaiseStateLevel {
  readonly type: 'RaiseStateLevel'
  readonly level: number
}

export interface ReachMoveUp {
  readonly type: 'ReachMoveUp'
  readonly unit: UnitId
}

export interface ReceiveAlert {
  readonly type: 'ReceiveAlert'
  readonly assignment: AssignmentId
  readonly route: AlertRoute
}

export interface RecommendRequest {
  readonly incident?: IncidentId
  readonly kind?: IncidentKind
  readonly level?: AlarmLevel
  readonly point?: LonLat
  readonly exclude: ReadonlyArray<UnitId>
  readonly version: number
  readonly situation?: Situation
  readonly address?: string
}

export interface Recommendation {
  readonly id: RecommendationId
  readonly stateNumber: number
  readonly version: number
  readonly chosen: ReadonlyArray<Proposed>
  readonly wholeAfterSeconds: number
  readonly lines: ReadonlyArray<OpenLine>
  readonly runnerUp: ReadonlyArray<Proposed>
  readonly runnerUpLaterSeconds: number
  readonly passedOver: ReadonlyArray<PassedOver>
  readonly elsewhere: ReadonlyArray<UnitId>
  readonly proven: boolean
  readonly runnerUpProven: boolean
  readonly boundSeconds: number
  readonly computeMicros: number
  readonly weighed?: Weighed
  readonly nearerUnlisted: boolean
}

export type RecommendationId = string

export interface RecordMilestone {
  readonly type: 'RecordMilestone'
  readonly incident: IncidentId
  readonly milestone: Milestone
}

export interface Recorded {
  readonly from: number
  readonly at: EpochMillis
  readonly author: Author
  readonly command?: CommandId
  readonly late?: LateEntry
  readonly events: ReadonlyArray<Event>
}

export type ReferenceCommand =
  | DefineArea
  | DefineStation
  | DefineUnit
  | RetireUnit
  | DefinePlan
  | RetirePlan
  | ChangePlans
  | DefinePerson
  | SetAlertPolicy
  | SetIncidentPrefix
  | ActivatePack
  | AdoptEtaModel

export type ReferenceEvent =
  | AreaDefined
  | StationDefined
  | UnitDefined
  | UnitRetired
  | PlanDefined
  | PlanRetired
  | PlansActivated
  | FormationDefined
  | FormationRetired
  | LevelRulesSet
  | PersonDefined
  | AlertPolicySet
  | IncidentPrefixSet
  | PackActivated
  | EtaModelAdopted

export interface RefuseAssignment {
  readonly type: 'RefuseAssignment'
  readonly assignment: AssignmentId
  readonly reason: string
}

export interface RegionPack {
  readonly name: string
  readonly hash: string
  readonly bounds: Bounds
}

export interface ReinforcementRequested {
  readonly type: 'ReinforcementRequested'
  readonly incident: IncidentId
  readonly lines: ReadonlyArray<RequirementLine>
  readonly reason: string
}

export type Rejection =
  | NotAllowed
  | UnknownAuthor
  | OutsideYourArea
  | NotYourUnit
  | NotFound
  | DeadlinePassed
  | CommandTooOld
  | ImpossibleTime
  | IncidentIsClosed
  | IncidentIsDuplicate
  | UnitsNotAvailable
  | WrongTransition
  | ForceStillCommitted
  | WrongLink
  | NothingChanges
  | ChangedMeanwhile
  | LimitReached
  | Contradiction

export interface ReleaseAssignment {
  readonly type: 'ReleaseAssignment'
  readonly assignment: AssignmentId
}

export type Reply =
  | Decided
  | Unavailable
  | Unauthenticated
  | Malformed
  | Unknown
  | NeverArrived
  | Forgotten

export interface ReportAssignment {
  readonly type: 'ReportAssignment'
  readonly assignment: AssignmentId
  readonly status: AssignmentStatus
}

export interface ReportClockStep {
  readonly type: 'ReportClockStep'
  readonly stepMillis: number
}

export interface ReportConsumables {
  readonly type: 'ReportConsumables'
  readonly unit: UnitId
  readonly left: Partial<Readonly<Record<Capability, number>>>
}

export interface ReportRefilled {
  readonly type: 'ReportRefilled'
  readonly unit: UnitId
}

export interface ReportUnit {
  readonly type: 'ReportUnit'
  readonly unit: UnitId
  readonly status: UnitStatus
}

export interface RequestReinforcement {
  readonly type: 'RequestReinforcement'
  readonly incident: IncidentId
  readonly needs: ReadonlyArray<Need>
  readonly reason: string
}

export interface RequirementLine {
  readonly id: string
  readonly label: string
  readonly need: Need
  readonly crewMin: number
  readonly withinSeconds: number
  readonly qualified?: Partial<Readonly<Record<Qualification, number>>>
  readonly staged?: boolean
  readonly source?: LineSource
}

export interface ResponsePlan {
  readonly id: PlanId
  readonly name: string
  readonly kinds: ReadonlyArray<IncidentKind>
  readonly level: AlarmLevel
  readonly lines: ReadonlyArray<RequirementLine>
  readonly version: number
  readonly when?: ReadonlyArray<Condition>
}

export interface RetirePlan {
  readonly type: 'RetirePlan'
  readonly plan: PlanId
}

export interface RetireUnit {
  readonly type: 'RetireUnit'
  readonly unit: UnitId
}

export interface RoadArea {
  readonly type: 'RoadArea'
  readonly points: ReadonlyArray<LonLat>
}

export interface RoadBand {
  readonly minutes: number
  readonly lines: ReadonlyArray<ReadonlyArray<number>>
}

export interface RoadBands {
  readonly bands: ReadonlyArray<RoadBand>
  readonly complete: boolean
}

export interface RoadClosed {
  readonly type: 'RoadClosed'
}

export type RoadCommand =
  | SetRoadControl
  | LiftRoadControl

export interface RoadControl {
  readonly id: RoadControlId
  readonly reason: string
  readonly shape: RoadShape
  readonly effect: RoadEffect
  readonly classes: ReadonlyArray<VehicleClass>
  readonly from: EpochMillis
  readonly until?: EpochMillis
  readonly setBy: PersonId
  readonly setAt?: EpochMillis
  readonly version: number
}

export interface RoadControlForgotten {
  readonly type: 'RoadControlForgotten'
  readonly control: RoadControlId
}

export type RoadControlId = string

export interface RoadControlLifted {
  readonly type: 'RoadControlLifted'
  readonly control: RoadControl
  readonly reason: string
}

export interface RoadControlSet {
  readonly type: 'RoadControlSet'
  readonly from?: RoadControl
  readonly to: RoadControl
}

export interface RoadDraft {
  readonly control?: RoadControlId
  readonly shape: RoadShape
  readonly effect: RoadEffect
  readonly classes: ReadonlyArray<VehicleClass>
}

export type RoadEffect =
  | RoadClosed
  | RoadSpeed
  | Counterflow
  | BusLane

export type RoadEvent =
  | RoadControlSet
  | RoadControlLifted
  | RoadControlForgotten

export interface RoadLine {
  readonly type: 'RoadLine'
  readonly points: ReadonlyArray<LonLat>
}

export interface RoadPreview {
  readonly roads: number
  readonly meters: number
  readonly streets: ReadonlyArray<string>
  readonly lines: ReadonlyArray<ReadonlyArray<number>>
  readonly cutOff: CutOff
}

export type RoadShape =
  | RoadLine
  | RoadArea

export interface RoadSpeed {
  readonly type: 'RoadSpeed'
  readonly percent: number
}

export type Role =
  | 'CALL_TAKER'
  | 'COMMANDER'
  | 'RESPONDER'
  | 'ADMINISTRATOR'
  | 'AUDITOR'

export interface RunGroup {
  readonly by: Grouping
  readonly key: string
  readonly then: EtaErrors
  readonly now: EtaErrors
}

export interface SeatDismissAdvice {
  readonly type: 'DismissAdvice'
  readonly kind: AdviceKind
  readonly incident: IncidentId
  readonly assignment?: AssignmentId
}

export interface SeatHello {
  readonly type: 'Hello'
  readonly history: string
  readonly after: number
}

export type SeatMessage =
  | SeatHello
  | SeatSubmit
  | SeatSettle
  | SeatRecommend
  | SeatDismissAdvice
  | SeatViewport

export interface SeatRecommend {
  readonly type: 'Recommend'
  readonly subject: string
  readonly request: RecommendRequest
}

export interface SeatSettle {
  readonly type: 'Settle'
  readonly id: CommandId
}

export interface SeatSubmit {
  readonly type: 'Submit'
  readonly id: CommandId
  readonly ttlMillis: number
  readonly late?: LateEntry
  readonly command: Command
}

export interface SeatViewport {
  readonly type: 'Viewport'
  readonly bounds?: Bounds
}

export interface SendPreAlert {
  readonly type: 'SendPreAlert'
  readonly preAlert?: PreAlertId
  readonly incident?: IncidentId
  readonly kind: IncidentKind
  readonly level: AlarmLevel
  readonly location: Location
  readonly units: ReadonlyArray<UnitId>
}

export type SenderId = string

export interface SetAlertPolicy {
  readonly type: 'SetAlertPolicy'
  readonly force: ForceKind
  readonly policy: AlertPolicy
}

export interface SetIncidentPrefix {
  readonly type: 'SetIncidentPrefix'
  readonly prefix: string
}

export interface SetLevel {
  readonly type: 'SetLevel'
  readonly incident: IncidentId
  readonly level: AlarmLevel
  readonly reason: string
}

export interface SetRoadControl {
  readonly type: 'SetRoadControl'
  readonly control?: RoadControlId
  readonly reason: string
  readonly shape: RoadShape
  readonly effect: RoadEffect
  readonly classes: ReadonlyArray<VehicleClass>
  readonly from?: EpochMillis
  readonly until?: EpochMillis
  readonly madeFrom?: number
}

export interface SetWeather {
  readonly type: 'SetWeather'
  readonly report: WeatherReport
}

export interface Settings {
  readonly incidentPrefix: string
  readonly alertPolicies: Partial<Readonly<Record<ForceKind, AlertPolicy>>>
  readonly pack?: RegionPack
  readonly formations?: ReadonlyArray<FormationDefinition>
  readonly levelRules?: ReadonlyArray<LevelRule>
  readonly weather?: ReadonlyArray<WeatherReport>
}

export interface Situation {
  readonly trapped: number
  readonly hazards: ReadonlyArray<Hazard>
  readonly description: string
  readonly answers?: Partial<Readonly<Record<Question, number>>>
  readonly premises?: Premises
}

export interface StateLevelRaised {
  readonly type: 'StateLevelRaised'
  readonly from: number
  readonly to: number
}

export interface Station {
  readonly id: StationId
  readonly name: string
  readonly place: LonLat
  readonly force: ForceKind
  readonly area: AreaId
  readonly telephone: string
}

export interface StationDefined {
  readonly type: 'StationDefined'
  readonly from?: Station
  readonly to: Station
}

export type StationId = string

export interface StationTurnout {
  readonly station: StationId
  readonly seconds: ReadonlyArray<number>
}

export interface Step {
  readonly turn: string
  readonly street: string
  readonly meters: number
  readonly seconds: number
  readonly pointIndex: number
}

export type SystemCommand =
  | TimersDue
  | ReportClockStep
  | RaiseStateLevel

export type SystemEvent =
  | CommandRejected
  | ClockStepped
  | StateLevelRaised

export interface TakenUnit {
  readonly unit: UnitId
  readonly status: UnitStatus
  readonly incident?: IncidentId
  readonly orderedBy?: PersonId
}

export interface TimersDue {
  readonly type: 'TimersDue'
}

export interface Took {
  readonly count: number
  readonly p50Millis: number
  readonly p99Millis: number
  readonly longestMillis: number
}

export interface TouchedRoads {
  readonly control: RoadControlId
  readonly lines: ReadonlyArray<ReadonlyArray<number>>
  readonly complete: boolean
}

export interface TrappedAtLeast {
  readonly type: 'TrappedAtLeast'
  readonly people: number
}

export interface TravelFactors {
  readonly vehicleClass: VehicleClass
  readonly roadPermille: ReadonlyArray<number>
  readonly hourPermille: ReadonlyArray<number>
}

export interface Unauthenticated {
  readonly type: 'Unauthenticated'
  readonly why: string
}

export interface Unavailable {
  readonly type: 'Unavailable'
  readonly why: string
}

export type Unexplained =
  | 'NOT_IN_TIME'
  | 'NOT_ANSWERED'
  | 'TOO_LONG'
  | 'FAILED'

export interface Unit {
  readonly definition: UnitDefinition
  readonly status: UnitStatus
  readonly statusAt: EpochMillis
  readonly assignment?: AssignmentId
  readonly outOfServiceReason: string
  readonly moveUp?: MoveUp
  readonly left?: Partial<Readonly<Record<Capability, number>>>
}

export type UnitCommand =
  | ReportUnit
  | PutOutOfService
  | OrderMoveUp
  | AcknowledgeMoveUp
  | ReachMoveUp
  | EndMoveUp
  | ReportConsumables
  | ReportRefilled
  | PutInService

export interface UnitDefined {
  readonly type: 'UnitDefined'
  readonly from?: UnitDefinition
  readonly to: UnitDefinition
}

export interface UnitDefinition {
  readonly id: UnitId
  readonly callSign: string
  readonly kind: UnitKind
  readonly force: ForceKind
  readonly vehicleClass: VehicleClass
  readonly station: StationId
  readonly capabilities: Partial<Readonly<Record<Capability, number>>>
  readonly formations: ReadonlyArray<FormationKind>
  readonly crew: number
  readonly qualifications?: Partial<Readonly<Record<Qualification, number>>>
}

export interface UnitDiverted {
  readonly type: 'UnitDiverted'
  readonly unit: UnitId
  readonly cancelled: AssignmentId
  readonly ordered: AssignmentId
  readonly from: IncidentId
  readonly to: IncidentId
  readonly gainSeconds: number
  readonly lossSeconds: number
  readonly fills?: ReadonlyArray<LineAmount>
  readonly open: ReadonlyArray<OpenLine>
  readonly reason: string
}

export type UnitEvent =
  | UnitStatusChanged
  | MoveUpOrdered
  | MoveUpAcknowledged
  | MoveUpReached
  | ConsumablesReported
  | MoveUpEnded

export type UnitId = string

export type UnitKind =
  | 'WATER_TENDER'
  | 'FOAM_TENDER'
  | 'COMPRESSED_AIR_FOAM'
  | 'ELEVATED_JET'
  | 'LARGE_SPAN_JET'
  | 'AERIAL_PLATFORM'
  | 'LADDER'
  | 'RESCUE'
  | 'LIGHTING'
  | 'SMOKE_EXHAUST'
  | 'DECONTAMINATION'
  | 'HAZMAT_RESCUE'
  | 'COMMAND'
  | 'FOAM_TRANSFER'
  | 'LIQUID_SUPPLY'
  | 'AIR_SUPPLY'
  | 'EQUIPMENT'
  | 'TROOP_CARRIER'
  | 'CRANE'
  | 'ROBOT'
  | 'ASSAULT_BOAT'
  | 'WATER_PURIFICATION'
  | 'POWER_AND_LIGHTING'
  | 'OFF_ROAD_TRANSPORT'
  | 'CATERING'
  | 'FUEL'
  | 'LIGHT_PUMP'
  | 'TEAM_ON_FOOT'

export interface UnitRetired {
  readonly type: 'UnitRetired'
  readonly unit: UnitId
}

export type UnitStatus =
  | 'IN_QUARTERS'
  | 'AVAILABLE'
  | 'DISPATCHED'
  | 'EN_ROUTE'
  | 'ON_SCENE'
  | 'RETURNING'
  | 'OUT_OF_SERVICE'

export interface UnitStatusChanged {
  readonly type: 'UnitStatusChanged'
  readonly unit: UnitId
  readonly from: UnitStatus
  readonly to: UnitStatus
  readonly assignment?: AssignmentId
  readonly reason: string
}

export interface UnitThen {
  readonly unit: UnitId
  readonly point: LonLat
  readonly status: UnitStatus
  readonly positionAgeSeconds: number
  readonly etaSeconds: number
}

export interface Units {
  readonly type: 'Units'
  readonly kind: UnitKind
  readonly amount: number
}

export interface UnitsNotAvailable {
  readonly type: 'UnitsNotAvailable'
  readonly taken: ReadonlyArray<TakenUnit>
}

export interface Unknown {
  readonly type: 'Unknown'
  readonly why: string
}

export interface UnknownAuthor {
  readonly type: 'UnknownAuthor'
  readonly person: string
}

export interface UnlinkCall {
  readonly type: 'UnlinkCall'
  readonly call: CallId
  readonly reason: string
}

export interface UnlinkDuplicate {
  readonly type: 'UnlinkDuplicate'
  readonly duplicate: IncidentId
  readonly reason: string
}

export type VehicleClass =
  | 'LIGHT'
  | 'HEAVY'
  | 'TALL'

export interface Water {
  readonly id: string
  readonly kind: string
  readonly point: LonLat
  readonly flowLitersPerSecond: number
  readonly pressureKilopascals: number
  readonly metersAway: number
}

export interface Way {
  readonly seconds: number
  readonly meters: number
  readonly points: ReadonlyArray<number>
  readonly steps: ReadonlyArray<Step>
}

export type Weather =
  | 'GALE'
  | 'DUST_STORM'
  | 'SNOWSTORM'
  | 'ROAD_ICE'
  | 'COLD_WAVE'
  | 'HIGH_TEMPERATURE'
  | 'RAINSTORM'
  | 'FOG'

export type WeatherCommand =
  | SetWeather

export type WeatherEvent =
  | WeatherSet

export interface WeatherIs {
  readonly type: 'WeatherIs'
  readonly anyOf: ReadonlyArray<Weather>
}

export interface WeatherReport {
  readonly area: AreaId
  readonly kinds: ReadonlyArray<Weather>
  readonly until: EpochMillis
  readonly text: string
  readonly from?: EpochMillis
  readonly setBy?: PersonId
}

export interface WeatherSet {
  readonly type: 'WeatherSet'
  readonly from?: WeatherReport
  readonly to: WeatherReport
}

export interface Weighed {
  readonly cost: ForceCost
  readonly runnerUp?: ForceCost
  readonly boundSeconds: number
  readonly gapSeconds: number
  readonly gapPercent: number
  readonly tossUp: boolean
  readonly tossUpSeconds: number
  readonly outside: ReadonlyArray<OutsideForce>
}

export interface WholeFormation {
  readonly type: 'WholeFormation'
  readonly formation: FormationId
  readonly amount: number
}

export type Why =
  | 'ALREADY_ORDERED'
  | 'OUTSIDE_AREA'
  | 'OUT_OF_SERVICE'
  | 'COMMITTED'
  | 'NO_ROAD'
  | 'EXCLUDED'
  | 'NOTHING_NEEDED'
  | 'CREW_TOO_SMALL'
  | 'QUALIFICATION_MISSING'
  | 'CONSUMABLES_LOW'
  | 'RESTRICTED'
  | 'GOES_ELSEWHERE'
  | 'KEPT_FOR_COVER'
  | 'RESTING'
  | 'STALE_POSITION'
  | 'NOT_NEEDED'
  | 'WORSE_SET'

export interface WithdrawAid {
  readonly type: 'WithdrawAid'
  readonly aid: AidId
  readonly reason: string
}

export interface WrongLink {
  readonly type: 'WrongLink'
  readonly from: string
  readonly to: string
  readonly why: string
}

export interface WrongTransition {
  readonly type: 'WrongTransition'
  readonly what: string
  readonly id: string
  readonly from: string
  readonly to: string
}
