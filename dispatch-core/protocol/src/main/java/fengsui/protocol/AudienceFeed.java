package fengsui.protocol;

import fengsui.domain.people.PersonId;

/** What one responder may see, kept current. Phone servers get this and no more. */
public interface AudienceFeed {

  /** Hears the view on a thread of the feed; it must not block. */
  interface Listener {
    /** The whole view, after anything in it changed, and once at the start. */
    void view(AudienceView view);

    /** No more will come; subscribe again. */
    void dropped(String why);
  }

  EventFeed.Subscription subscribe(PersonId person, Listener listener);

  /** The view now. An unknown or inactive person sees nothing. */
  AudienceView view(PersonId person);
}
