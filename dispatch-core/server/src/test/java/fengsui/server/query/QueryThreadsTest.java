package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.bus.MemoryPositions;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.VehicleClass;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.SteadyClock;
import fengsui.protocol.query.Advices.Worth;
import fengsui.protocol.query.Covers.IsochroneRequest;
import fengsui.protocol.query.RoadPreviews.RoadDraft;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryThreadsTest {
  private static final PlanChange NO_CHANGE =
      new PlanChange(List.of(), List.of(), List.of(), List.of(), null);

  private final QueryThreads threads = new QueryThreads(() -> State.EMPTY);
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void close() {
    over.countDown();
    threads.close();
  }

  @Test
  void aShortQuestionNeverWaitsBehindLongOnes() throws Exception {
    var first = threads.answerLong(this::held);
    for (int i = 0; i < QueryThreads.LONG_WAITING_MAX; i++) {
      var _ = threads.answerLong(this::held);
    }

    assertThat(threads.answer(State::number).get(10, TimeUnit.SECONDS)).isZero();
    assertThat(first).isNotDone();
    assertThatThrownBy(() -> threads.answerLong(this::held).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(QueryUnavailable.class)
        .hasMessageContaining("200 questions are waiting already; ask again later");
  }

  @Test
  void aQuestionThatWasGivenUpBeforeItsTurnIsSkipped() throws Exception {
    var asked = new AtomicInteger();
    var first = threads.answerLong(this::held);
    var givenUp = threads.answerLong(_ -> asked.incrementAndGet());
    var last = threads.answerLong(_ -> asked.get());
    givenUp.cancel(false);
    over.countDown();

    assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(last.get(10, TimeUnit.SECONDS)).isZero();
  }

  private boolean held(State now) {
    try {
      return over.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return now.number() < 0;
    }
  }

  @Test
  void whatWeighsManyForcesOrAllRoadsIsALongQuestion(@TempDir Path folder) {
    var city = City.small();
    var askedBy = ConcurrentHashMap.<String>newKeySet();
    var all = Set.of(VehicleClass.values());
    var point = SmallCity.NEAR_S1.point();
    var draft = new RoadDraft(null, SmallCity.closure("桥").shape(), new RoadClosed(), all);
    var isochrones = new IsochroneRequest(point, VehicleClass.HEAVY, List.of(3));
    var queries =
        new Queries(
            () -> {
              askedBy.add(Thread.currentThread().getName());
              return city.state();
            },
            city::now,
            new SteadyClock(() -> City.START, () -> 0),
            new MemoryPositions(),
            folder,
            ForceWeights.DEFAULT,
            CoverPolicy.DEFAULT);
    try (queries) {
      for (var asked :
          List.<CompletableFuture<?>>of(
              queries.planPreviews().preview(NO_CHANGE, List.of()),
              queries.jointProposals().recommendJointly(null),
              queries.advices().look(null, null, Worth.DEFAULT),
              queries.cover().moveUps(new AreaId("BZ")),
              queries.cover().isochrones(isochrones),
              queries.roads().preview(draft, new AreaId("BZ")))) {
        // Without a pack most of them end with that, once a thread took them.
        asked.handle((_, _) -> true).orTimeout(20, TimeUnit.SECONDS).join();
      }
    }
    assertThat(askedBy).anyMatch(name -> name.startsWith("long-query"));
    assertThat(askedBy).noneMatch(name -> name.startsWith("query"));
  }
}
