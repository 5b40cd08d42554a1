package fengsui.protocol;

import fengsui.protocol.query.Advices;
import fengsui.protocol.query.Arrivals;
import fengsui.protocol.query.Covers;
import fengsui.protocol.query.Duplicates;
import fengsui.protocol.query.JointProposals;
import fengsui.protocol.query.Places;
import fengsui.protocol.query.PlanPreviews;
import fengsui.protocol.query.Proposals;
import fengsui.protocol.query.RoadPreviews;
import fengsui.protocol.query.WaterSources;
import fengsui.protocol.query.Ways;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Questions that change nothing, by kind. Safe for use from any thread. Callers have checked role
 * and area.
 */
public interface QueryPort {
  Proposals proposals();

  Advices advices();

  JointProposals jointProposals();

  Ways ways();

  Places places();

  WaterSources water();

  Duplicates duplicates();

  RoadPreviews roads();

  Arrivals arrivals();

  Covers cover();

  PlanPreviews planPreviews();

  /**
   * The local copy of a file of the region pack in force, for example {@code basemap.pmtiles};
   * empty without a pack.
   */
  Optional<Path> packFile(String name);
}
