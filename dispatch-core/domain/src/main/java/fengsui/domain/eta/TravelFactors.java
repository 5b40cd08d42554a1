package fengsui.domain.eta;

import fengsui.domain.unit.VehicleClass;
import java.util.List;

/**
 * How much longer one class of vehicle really drives than the roads say, in thousandths: 1,250 is a
 * quarter longer. Both kinds of factor multiply.
 *
 * @param roadPermille for each {@link RoadClass}; changes the times of the roads themselves, and so
 *     which way is quickest
 * @param hourPermille for each {@link EtaModel#spanOf span of the day}; a factor on the whole way
 */
public record TravelFactors(
    VehicleClass vehicleClass, List<Integer> roadPermille, List<Integer> hourPermille) {
  public static final int PERMILLE_MIN = 500;
  public static final int PERMILLE_MAX = 2_500;

  private static final List<RoadClass> ROAD_CLASSES = List.of(RoadClass.values());

  public TravelFactors {
    roadPermille = factors("eta.travel.roadPermille", roadPermille, RoadClass.COUNT);
    hourPermille = factors("eta.travel.hourPermille", hourPermille, EtaModel.SPANS);
  }

  /** The factor on all roads of a class. */
  public int roadPermille(RoadClass roadClass) {
    return roadPermille.get(ROAD_CLASSES.indexOf(roadClass));
  }

  private static List<Integer> factors(String field, List<Integer> given, int size) {
    return EtaModel.numbers(field, given, size, PERMILLE_MIN, PERMILLE_MAX);
  }
}
