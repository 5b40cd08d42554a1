package fengsui.protocol.testing;

import fengsui.protocol.QueryPort;
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

/** Expects no question; a test answers those that it does expect. */
public abstract class UnaskedQueries implements QueryPort {
  @Override
  public Proposals proposals() {
    throw unasked("proposals");
  }

  @Override
  public Advices advices() {
    throw unasked("advices");
  }

  @Override
  public JointProposals jointProposals() {
    throw unasked("jointProposals");
  }

  @Override
  public Ways ways() {
    throw unasked("ways");
  }

  @Override
  public Places places() {
    throw unasked("places");
  }

  @Override
  public WaterSources water() {
    throw unasked("water");
  }

  @Override
  public Duplicates duplicates() {
    throw unasked("duplicates");
  }

  @Override
  public RoadPreviews roads() {
    throw unasked("roads");
  }

  @Override
  public Arrivals arrivals() {
    throw unasked("arrivals");
  }

  @Override
  public Covers cover() {
    throw unasked("cover");
  }

  @Override
  public PlanPreviews planPreviews() {
    throw unasked("planPreviews");
  }

  @Override
  public Optional<Path> packFile(String name) {
    throw unasked("packFile");
  }

  /** What a question that no test answers throws. */
  protected static UnsupportedOperationException unasked(String question) {
    return new UnsupportedOperationException("this test expects nobody to ask: " + question);
  }
}
