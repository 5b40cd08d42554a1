import type {
  AidStatus, AlertRoute, AssignmentStatus, Capability, ForceKind, FormationKind, Hazard, IncidentKind, LocationSource, Milestone,
  OutcomeKind, PremisesKind, Qualification, Question, Rejection, Role, Unexplained, UnitKind, UnitStatus, Weather, Why,
} from '../wire/types'

/** The service's own terms for everything that is a closed list on the wire; a missing word breaks the build. */
export interface Words {
  readonly incidentKind: Readonly<Record<IncidentKind, string>>
  readonly unitStatus: Readonly<Record<UnitStatus, string>>
  readonly assignmentStatus: Readonly<Record<AssignmentStatus, string>>
  readonly unitKind: Readonly<Record<UnitKind, string>>
  readonly capability: Readonly<Record<Capability, string>>
  readonly formation: Readonly<Record<FormationKind, string>>
  readonly force: Readonly<Record<ForceKind, string>>
  readonly hazard: Readonly<Record<Hazard, string>>
  readonly question: Readonly<Record<Question, string>>
  readonly premises: Readonly<Record<PremisesKind, string>>
  readonly weather: Readonly<Record<Weather, string>>
  readonly qualification: Readonly<Record<Qualification, string>>
  readonly milestone: Readonly<Record<Milestone, string>>
  readonly outcome: Readonly<Record<OutcomeKind, string>>
  readonly role: Readonly<Record<Role, string>>
  readonly why: Readonly<Record<Why, string>>
  readonly rejection: Readonly<Record<Rejection['type'], string>>
  readonly locationSource: Readonly<Record<LocationSource, string>>
  readonly aidStatus: Readonly<Record<AidStatus, string>>
  readonly alertRoute: Readonly<Record<AlertRoute, string>>
  readonly unexplained: Readonly<Record<Unexplained, string>>
  /** By the stable code of an error answer; a code without words shows the server's own message. */
  readonly problem: Readonly<Record<string, string>>
  /** By a command's type on the wire. */
  readonly command: Readonly<Record<string, string>>
  readonly level: readonly [string, string, string, string, string]
}
