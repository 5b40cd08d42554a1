package fengsui.town.life;

import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.call.CallSource;
import fengsui.domain.call.Caller;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
import fengsui.domain.people.PersonId;
import fengsui.town.map.PremisesSite;
import java.util.List;

/** People who call 119. Their calls stand alone until a seat makes an incident of them. */
final class Callers {
  /** The virtual telephone exchange logs calls under this seat's name. */
  static final PersonId EXCHANGE = new PersonId("calltaker-4");

  private static final int CELL_UNCERTAINTY_METERS = 150;

  private final Town town;
  private final List<PremisesSite> premises;

  Callers(Town town, List<PremisesSite> premises) {
    this.town = town;
    this.premises = premises;
  }

  void begin() {
    if (town.pace().callsPerHour() > 0) {
      waitForNext();
    }
  }

  private void waitForNext() {
    double mean = 3_600.0 / town.pace().callsPerHour();
    double wait = -Math.log(1 - town.random().nextDouble()) * mean * town.pace().timeFactor();
    town.after(
        wait,
        () -> {
          call();
          waitForNext();
        });
  }

  private void call() {
    var site = premises.get(town.random().nextInt(premises.size()));
    var story = Story.any(town.random());
    var location =
        new Location(
            site.at(),
            LocationSource.CELL,
            CELL_UNCERTAINTY_METERS,
            site.city() + " " + site.name());
    telephone(location, story.at(site.name()));
  }

  /** Somebody calls. */
  void telephone(Location location, String text) {
    var call = new LogCall(CallSource.TELEPHONE, new Caller(number(), ""), location, text, null);
    town.actor(EXCHANGE).submit(call);
  }

  private String number() {
    return "13" + (town.random().nextInt(900_000_000) + 100_000_000);
  }
}
