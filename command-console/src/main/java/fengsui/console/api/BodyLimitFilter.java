package fengsui.console.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies above {@link #BODY_BYTES_MAX}, whether their length was told or not. */
public final class BodyLimitFilter extends OncePerRequestFilter {
  public static final int BODY_BYTES_MAX = 256 * 1024;

  /** Thrown while reading, when the limit is passed. */
  public static final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The answer to a body that is too large. */
  public static ErrorAnswer answer() {
    return ErrorAnswer.of(
        413, "BodyTooLarge", "", "the body must be at most " + BODY_BYTES_MAX + " bytes");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > BODY_BYTES_MAX) {
      answer().write(response);
      return;
    }
    chain.doFilter(new Limited(request), response);
  }

  private static final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedInput(super.getInputStream());
    }
  }

  private static final class LimitedInput extends ServletInputStream {
    private final ServletInputStream in;
    private int left = BODY_BYTES_MAX;

    LimitedInput(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        count(1);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws BodyTooLarge {
      left -= read;
      if (left < 0) {
        throw new BodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
