package fengsui.edge.answer;

import fengsui.edge.access.Refusal;

/** Gives a bare HTTP status, of the container or the framework, a code and an advice. */
final class Statuses {
  private Statuses() {}

  private static Refusal notSupported(int status, String message) {
    return Refusal.of(status, "NotSupported", "", message);
  }

  static Refusal refusal(int status) {
    return switch (status) {
      case 400 -> Refusal.badRequest("", "the request cannot be read");
      case 401 -> Refusal.notLoggedIn("", "log in first");
      case 403 -> Refusal.notAllowed("this is not allowed");
      case 404 -> Refusal.notFound("", "there is nothing at this address");
      case 405 -> Refusal.of(405, "WrongMethod", "", "this address takes another method");
      case 406 -> Refusal.of(406, "NotAcceptable", "", "accept application/json");
      case 413 -> Refusal.of(413, "BodyTooLarge", "", "send a shorter body");
      case 415 -> Refusal.of(415, "NotJson", "", "send 'Content-Type: application/json'");
      case 416 -> Refusal.of(416, "WrongRange", "Range", "ask for bytes that the file has");
      case 501 -> notSupported(501, "this method or transfer coding is not known here");
      case 505 -> notSupported(505, "this version of HTTP is not spoken here; use HTTP/1.1");
      default ->
          status < 500
              ? Refusal.of(status, "Refused", "", "the request was refused")
              : Refusal.of(status, "Failed", "", "the server failed; its log says why");
    };
  }
}
