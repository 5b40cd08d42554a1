package fengsui.standalone;

import com.microsoft.playwright.Page;

/**
 * Another program at the console's public socket, in the session of a seat. Unlike the seat's own
 * page it sends whatever it is told, also to a server that does not answer.
 */
final class OtherClient {
  private static final String OPEN =
      """
      () => new Promise((resolve) => {
        window.other = { socket: new WebSocket('ws://' + location.host + '/ws'), counter: 0, waiting: new Map() }
        window.other.name = 'seat-' + crypto.randomUUID()
        window.other.socket.binaryType = 'arraybuffer'
        window.other.socket.onopen = () => {
          window.other.socket.send(JSON.stringify({ type: 'Hello', history: '', after: 0 }))
        }
        window.other.socket.onmessage = (event) => {
          const text = new TextDecoder().decode(event.data)
          if (!text.startsWith('{')) return
          const message = JSON.parse(text)
          if (message.type === 'Welcome') resolve()
          if (message.type === 'Outcome') window.other.waiting.get(message.id.counter)?.(JSON.stringify(message.reply))
        }
      })
      """;

  private static final String SEND =
      """
      (command) => {
        const other = window.other
        const id = { sender: other.name, counter: ++other.counter }
        const answered = new Promise((resolve) => other.waiting.set(id.counter, resolve))
        other.socket.send(JSON.stringify({ type: 'Submit', id, ttlMillis: 30000, command: JSON.parse(command) }))
        other.last = answered
      }
      """;

  private final Page page;

  private OtherClient(Page page) {
    this.page = page;
  }

  static OtherClient of(ConsoleSeat seat) {
    seat.page.evaluate(OPEN);
    return new OtherClient(seat.page);
  }

  /** Sends a command and does not wait. */
  void send(String command) {
    page.evaluate(SEND, command);
  }

  /** Sends a command and returns the reply as the wire has it. */
  String ask(String command) {
    send(command);
    return String.valueOf(page.evaluate("() => window.other.last"));
  }

  /** Makes an incident without any force, and returns its id. */
  String incident(String address, double lon, double lat) {
    var reply =
        ask(
            """
            {"type":"CreateIncident","kind":"BUILDING_FIRE","level":1,
             "location":{"point":{"lon":%s,"lat":%s},"source":"MAP","uncertaintyMeters":30,"address":"%s"},
             "situation":{"trapped":0,"hazards":[],"description":""}}
            """
                .formatted(lon, lat, address));
    var found =
        page.evaluate(
            "reply => JSON.parse(reply).record.events.find(e => e.type === 'IncidentCreated')?.incident.id ?? ''",
            reply);
    if (found.equals("")) {
      throw new AssertionError("No incident was made: " + reply);
    }
    return found.toString();
  }

  static String orderOf(String incident, String unit) {
    return """
        {"type":"OrderForce","incident":"%s","units":["%s"],"reason":"最近"}
        """
        .formatted(incident, unit);
  }
}
