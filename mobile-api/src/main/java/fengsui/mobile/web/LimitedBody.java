package fengsui.mobile.web;

import fengsui.mobile.access.BodyTooLarge;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body ends with an error beyond a number of bytes, whatever its header said. */
final class LimitedBody extends HttpServletRequestWrapper {
  private final int bytesMax;

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

    private void count(int more) throws BodyTooLarge {
      bytes += more;
      if (bytes > bytesMax) {
        throw new BodyTooLarge(bytesMax);
      }
    }
  }
}
