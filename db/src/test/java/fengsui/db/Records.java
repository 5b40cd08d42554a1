package fengsui.db;

import fengsui.domain.Author;
import fengsui.domain.CommandId;
import fengsui.domain.DeviceId;
import fengsui.domain.Event;
import fengsui.domain.LateEntry;
import fengsui.domain.Recorded;
import fengsui.domain.SenderId;
import fengsui.domain.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes records one after the other, numbered as the core numbers them. */
public final class Records {
  public static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
  public static final Author SEAT = new Author(new PersonId("p-wang"), new DeviceId("seat-1"));

  private final List<Recorded> all = new ArrayList<>();
  private long next = 1;

  /** One command's events, one second after the one before. */
  public Records then(Event... events) {
    return then(null, events);
  }

  public Records then(@Nullable LateEntry late, Event... events) {
    int count = all.size() + 1;
    var record =
        new Recorded(
            next,
            START.plusSeconds(count),
            SEAT,
            new CommandId(new SenderId("tab-1"), count),
            late,
            List.of(events));
    all.add(record);
    next = record.to() + 1;
    return this;
  }

  public List<Recorded> all() {
    return List.copyOf(all);
  }
}
