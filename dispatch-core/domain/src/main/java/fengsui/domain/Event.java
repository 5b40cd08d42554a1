package fengsui.domain;

import fengsui.domain.aid.AidEvent;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.call.CallEvent;
import fengsui.domain.incident.IncidentEvent;
import fengsui.domain.prealert.PreAlertEvent;
import fengsui.domain.road.RoadEvent;
import fengsui.domain.station.ReferenceEvent;
import fengsui.domain.unit.UnitEvent;
import fengsui.domain.weather.WeatherEvent;

/**
 * A fact in the past tense. A released event never changes meaning; archives are readable for ever.
 */
public sealed interface Event
    permits CallEvent,
        IncidentEvent,
        AssignmentEvent,
        UnitEvent,
        RoadEvent,
        ReferenceEvent,
        WeatherEvent,
        AidEvent,
        PreAlertEvent,
        SystemEvent {}
