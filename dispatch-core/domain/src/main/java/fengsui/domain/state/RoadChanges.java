package fengsui.domain.state;

import fengsui.domain.road.RoadEvent;
import fengsui.domain.road.RoadEvent.RoadControlForgotten;
import fengsui.domain.road.RoadEvent.RoadControlLifted;
import fengsui.domain.road.RoadEvent.RoadControlSet;

/** Applies facts about road controls. */
final class RoadChanges {
  private RoadChanges() {}

  static void apply(Draft draft, RoadEvent event) {
    var controls = draft.roadControls;
    draft.roadControls =
        switch (event) {
          case RoadControlSet(var from, var to) -> controls.with(to.id(), to);
          case RoadControlLifted(var control, var reason) -> controls.without(control.id());
          case RoadControlForgotten(var id) -> controls.without(id);
        };
  }
}
