package fengsui.server.query;

import fengsui.db.archive.EventArchive;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.QueryPort;
import fengsui.protocol.QueryUnavailable;
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
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import fengsui.response.eta.PastWays;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the edges' questions from the newest State, the last positions and the region pack in
 * force. Each kind of question is a class of its own; they share threads, positions and region.
 */
public final class Queries implements QueryPort, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Queries.class);

  private final QueryThreads threads;
  private final Regions regions;
  private final GridKeeper keeper;
  private final ProposalAnswers proposals;
  private final Advices advices;
  private final JointProposals jointProposals;
  private final Ways ways;
  private final Places places;
  private final WaterSources water;
  private final Duplicates duplicates;
  private final RoadPreviews roads;
  private final CoverWatch coverWatch;
  private final CoverAnswers covers;
  private final CoverPolicy coverPolicy;
  private volatile @Nullable PastCovers pastCovers;
  private final PlanPreviews planPreviews;
  private final OrderExplainer explainer;
  private volatile Arrivals arrivals =
      area -> CompletableFuture.failedFuture(new QueryUnavailable("the core is starting"));

  /**
   * Answers from these sources.
   *
   * @param clock the time by which positions were received; it must not step
   * @param packsFolder folder of all region packs
   * @param weights what makes one proposal better than another
   * @param cover what counts as cover
   */
  public Queries(
      Supplier<State> state,
      Supplier<Instant> coreTime,
      InstantSource clock,
      PositionFeed positions,
      Path packsFolder,
      ForceWeights weights,
      CoverPolicy cover) {
    threads = new QueryThreads(() -> state.get().asOf(coreTime.get()));
    regions = new Regions(packsFolder, weights, this::coverSeconds, coreTime);
    var lastSeen = new LastSeen(state, positions, clock);
    keeper = new GridKeeper(state, positions, lastSeen, regions);
    proposals = new ProposalAnswers(threads, coreTime, lastSeen, regions);
    advices = new AdviceAnswers(threads, coreTime, proposals, lastSeen, regions);
    jointProposals = new JointAnswers(threads, coreTime, lastSeen, regions, proposals);
    ways = new WayAnswers(threads, lastSeen, regions);
    places = new PlaceAnswers(threads, regions);
    water = new WaterAnswers(threads, regions);
    duplicates =
        (point, kind) -> threads.answer(now -> Likeness.of(now, point, kind, coreTime.get()));
    roads = new RoadAnswers(threads, lastSeen, regions, coreTime);
    coverPolicy = cover;
    coverWatch = new CoverWatch(state, coreTime, lastSeen, regions, cover);
    covers = new CoverAnswers(threads, coreTime, lastSeen, regions, coverWatch);
    planPreviews = new PreviewAnswers(threads, regions, System::nanoTime);
    explainer = new OrderExplainer(proposals);
  }

  /** What sending a unit costs the cover, by the last picture of it. */
  private int coverSeconds(UnitId unit) {
    return coverWatch.priceSeconds(unit);
  }

  @Override
  public Proposals proposals() {
    return proposals;
  }

  @Override
  public Advices advices() {
    return advices;
  }

  @Override
  public JointProposals jointProposals() {
    return jointProposals;
  }

  @Override
  public Ways ways() {
    return ways;
  }

  @Override
  public Places places() {
    return places;
  }

  @Override
  public WaterSources water() {
    return water;
  }

  @Override
  public Duplicates duplicates() {
    return duplicates;
  }

  @Override
  public RoadPreviews roads() {
    return roads;
  }

  @Override
  public Covers cover() {
    return covers;
  }

  /** Begins to keep the cover current; until then questions about it are not answered. */
  public void watchCover() {
    coverWatch.start();
  }

  /** Lets cover of the past be read from the archive; before the first question, and once. */
  public void readPast(EventArchive archive) {
    var made =
        new PastCovers(archive::read, threads::state, regions, coverPolicy, System::nanoTime);
    pastCovers = made;
    covers.use(made);
  }

  @Override
  public PlanPreviews planPreviews() {
    return planPreviews;
  }

  @Override
  public Optional<Path> packFile(String name) {
    var now = threads.state();
    return now.settings().pack() == null
        ? Optional.empty()
        : regions.ask(now, region -> region.file(name));
  }

  /** The ways of past runs; blocks, and is for the reading of the archive alone. */
  public PastWays pastWays() {
    return new PastWayAnswers(threads, regions);
  }

  /** Answers how well arrivals are foretold; before the first question, and once. */
  public void use(Arrivals reports) {
    arrivals = reports;
  }

  @Override
  public Arrivals arrivals() {
    return arrivals;
  }

  /** Explains orders by what was shown here. */
  public OrderExplainer explainer() {
    return explainer;
  }

  /**
   * Opens the region pack in force in the background, so that the first question finds it open. The
   * answer is whether it is open now; why it cannot be is in the log.
   */
  public CompletableFuture<Boolean> openPack() {
    return threads
        .answer(regions::openFor)
        .exceptionally(
            e -> {
              var cause = e.getCause() == null ? e : e.getCause();
              var line = LOG.atError().addKeyValue("why", cause.getMessage());
              (cause instanceof QueryUnavailable ? line : line.setCause(e))
                  .log("no proposals, no places: the pack is not open");
              return false;
            });
  }

  /** Brings the roads to the controls of State, so that the next question finds them so. */
  public void followRoads() {
    // Why the pack is not open is told by openPack.
    var _ = threads.answer(regions::openFor);
  }

  /** How many road controls are in force on the roads that answer; 0 without a pack. */
  public int roadControlsInForce() {
    var now = regions.roads();
    return now == null ? 0 : now.controls();
  }

  /** Whether hub labels answer for every class, not trees. */
  public boolean isByLabels() {
    var now = regions.roads();
    return now != null && now.isByLabels();
  }

  /** Seconds that opening the pack in force took; NaN as long as none was opened. */
  public double packOpenSeconds() {
    return regions.openSeconds();
  }

  /** Lets the code of the usual questions get warm. Returns at once. */
  public void warmUp() {
    // A pack that cannot be opened is told of by openPack.
    var _ = threads.answerLong(new WarmUp(proposals, regions)::run);
  }

  @Override
  public void close() {
    coverWatch.close();
    var past = pastCovers;
    if (past != null) {
      past.close();
    }
    keeper.close();
    threads.close();
    regions.close();
  }
}
