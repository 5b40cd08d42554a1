package fengsui.standalone;

import fengsui.db.account.ChangeResult;
import fengsui.db.account.Grant;
import fengsui.db.account.LoginResult;
import fengsui.domain.Author;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.domain.station.ReferenceCommand;
import fengsui.region.ImportException;
import fengsui.region.PackException;
import fengsui.region.PackFolder;
import fengsui.region.RegionImport;
import fengsui.roads.file.RoadFileException;
import fengsui.town.force.BortalaForce;
import fengsui.town.force.Neighbours;
import fengsui.town.life.Tokens;
import fengsui.town.life.Town;
import fengsui.town.life.TownPace;
import fengsui.town.life.TownPorts;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The Bortala region: its map made and imported once, its force defined, its accounts ready, its
 * town alive.
 */
final class Demo {
  static final String REGION = "bortala";

  /** A person who logs in by name. */
  private record Seat(String person, String loginName) {}

  /** In the order in which they are told; the phone's crew is paired instead. */
  private static final List<Seat> SEATS =
      List.of(
          new Seat("calltaker-1", "call-taker"),
          new Seat("commander-1", "commander"),
          new Seat("commander-tacheng", "neighbour"),
          new Seat("admin", "admin"),
          new Seat("auditor", "auditor"));

  private static final String PASSWORD_LETTERS =
      "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int PASSWORD_CHARS = 16;

  private Demo() {}

  /**
   * Makes the region pack unless one that can be used is there; tells what it does, since it takes
   * a while.
   */
  static void prepareRegion(StandaloneConfig config, Consumer<String> progress)
      throws StartException {
    try {
      var current = PackFolder.current(config.packsFolder(), REGION);
      if (current.isPresent() && isUsable(current.get(), progress)) {
        return;
      }
      Files.createDirectories(config.packsFolder());
      var extract = config.dataFolder().resolve(REGION + ".osm.pbf");
      progress.accept("Drawing the Bortala region (once)");
      BortalaMap.write(extract, BortalaMap.DEMO_SEED);
      RegionImport.run(extract, REGION, config.packsFolder(), progress::accept);
    } catch (IOException | ImportException e) {
      throw new StartException("The demo region could not be made: " + e.getMessage(), e);
    }
  }

  /** Whether this build can use a pack; one of an earlier build or a damaged one is made anew. */
  private static boolean isUsable(Path pack, Consumer<String> progress) throws IOException {
    try {
      PackFolder.open(pack).openLabels();
      return true;
    } catch (PackException | RoadFileException e) {
      progress.accept("The region is made anew: " + e.getMessage());
      return false;
    }
  }

  /** Defines the force once, in an empty service. */
  static void defineForce(Standalone service, Bortala region, Consumer<String> progress)
      throws StartException {
    if (!service.core().applied().state().stations().isEmpty()) {
      return;
    }
    progress.accept("Defining stations, units, plans and people (once)");
    SetUp.applyAll(
        service.core(),
        Stream.concat(
                BortalaForce.of(region).define().stream().map(ReferenceCommand.class::cast),
                Neighbours.define().stream())
            .toList());
    service.core().warmUp();
  }

  /** Gives every seat of the demo a new random password; by login name, in the order of SEATS. */
  static Map<String, String> openSeats(Standalone service) throws StartException {
    var passwords = new LinkedHashMap<String, String>();
    for (var seat : SEATS) {
      var person = new PersonId(seat.person());
      var first = FirstStart.account(service.accounts(), person, seat.loginName());
      var given =
          first.or(() -> service.accounts().resetPassword(person, Author.SYSTEM_PERSON, "demo"));
      if (given.isEmpty()) {
        throw new StartException(
            "The demo account " + seat.loginName() + " belongs to another person.");
      }
      passwords.put(seat.loginName(), changed(service, seat.loginName(), given.get()));
    }
    return passwords;
  }

  private static String changed(Standalone service, String name, String given)
      throws StartException {
    var password = randomPassword();
    var login = service.accounts().login(name, given, new DeviceId("demo"), "demo");
    if (login instanceof LoginResult.In(Grant grant, var mustChange)
        && service.accounts().changePassword(grant.session(), given, password, "demo")
            instanceof ChangeResult.Changed) {
      service.accounts().logout(grant.session(), "demo");
      return password;
    }
    throw new StartException("The demo account " + name + " could not be prepared: " + login);
  }

  private static String randomPassword() {
    var random = new SecureRandom();
    var text = new StringBuilder("Aa2-");
    while (text.length() < PASSWORD_CHARS) {
      text.append(PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length())));
    }
    return text.toString();
  }

  /** A one-time code that pairs a phone with the first crew of the first station. */
  static String pairingCode(Standalone service) {
    return service
        .pairing()
        .createPairingCode(new PersonId("crew-N1-01"), Author.SYSTEM_PERSON, "demo")
        .digits();
  }

  /** Starts the virtual people. */
  static Town live(Standalone service, Bortala region, TownPace pace, long seed) {
    return Town.start(
        new TownPorts(
            service.core().commandPort(),
            service.core().queryPort(),
            service.core().eventFeed(),
            service.positions(),
            service.presence(),
            tokens(service)),
        pace,
        region,
        seed);
  }

  /** One session for each virtual device, renewed before it ends. */
  private static Tokens tokens(Standalone service) {
    var clock = InstantSource.system();
    Map<DeviceId, Grant> grants = new HashMap<>();
    return (person, device) -> {
      var grant = grants.get(device);
      if (grant == null
          || grant.session().expiresAt().isBefore(clock.instant().plus(Duration.ofMinutes(2)))) {
        grant = service.tokens().start(person, device);
        grants.put(device, grant);
      }
      return grant.token();
    };
  }
}
