package fengsui.domain;

import fengsui.domain.aid.AidCommand;
import fengsui.domain.assignment.AssignmentCommand;
import fengsui.domain.call.CallCommand;
import fengsui.domain.incident.IncidentCommand;
import fengsui.domain.prealert.PreAlertCommand;
import fengsui.domain.road.RoadCommand;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.unit.UnitCommand;
import fengsui.domain.weather.WeatherCommand;

/**
 * A request to change State, in the imperative. It carries no author and no time: the leader stamps
 * both.
 */
public sealed interface Command
    permits CallCommand,
        IncidentCommand,
        AssignmentCommand,
        UnitCommand,
        RoadCommand,
        ReferenceCommand,
        WeatherCommand,
        AidCommand,
        PreAlertCommand,
        SystemCommand {}
