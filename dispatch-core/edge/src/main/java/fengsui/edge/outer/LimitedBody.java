package fengsui.edge.outer;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * A request whose body ends with an error beyond a number of bytes, whatever its header said, and
 * when it comes too slowly.
 */
final class LimitedBody extends HttpServletRequestWrapper {
  /** Longest time from the head of a request to the end of its body. */
  static final long BODY_NANOS_MAX = 15_000_000_000L;

  private final int bytesMax;
  private final long sinceNanos = System.nanoTime();

  LimitedBody(HttpServletRequest request, int bytesMax) {
    super(request);
    this.bytesMax = bytesMax;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Limited(super.getInputStream());
  }

  private final class Limited extends ServletInputStream {
    private final ServletInputStream body;
    private long bytes;

    Limited(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = body.read(into, from, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }

    private void count(int more) throws BodyTooLarge, BodyTooSlow {
      bytes += more;
      if (bytes > bytesMax) {
        throw new BodyTooLarge(bytesMax);
      }
      if (System.nanoTime() - sinceNanos > BODY_NANOS_MAX) {
        throw new BodyTooSlow();
      }
    }
  }
}
