package fengsui.domain.geo;

/** An axis-parallel box that does not cross the date line. */
public record Bounds(LonLat southWest, LonLat northEast) {
  public Bounds {
    if (southWest.lon() > northEast.lon() || southWest.lat() > northEast.lat()) {
      throw new IllegalArgumentException(
          "bounds need south-west before north-east: " + southWest + " " + northEast);
    }
  }

  public boolean contains(LonLat point) {
    return point.lon() >= southWest.lon()
        && point.lon() <= northEast.lon()
        && point.lat() >= southWest.lat()
        && point.lat() <= northEast.lat();
  }
}
