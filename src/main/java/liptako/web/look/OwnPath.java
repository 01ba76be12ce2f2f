package liptako.web.look;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page may lead on to when its address names it: a path of this server and nothing else. */
public final class OwnPath {
  private static final int LONGEST = 500;

  /** A line's end or another control character, written so that somebody between here and the browser may decode it. */
  private static final Pattern ENCODED_CONTROL = Pattern.compile("%(?:[01][0-9a-fA-F]|7[fF])");

  private OwnPath() {}

  /** The path, or empty when it could leave this server. */
  public static Optional<String> of(String wanted) {
    if (wanted == null || wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")
        || ENCODED_CONTROL.matcher(wanted).find() || wanted.chars().anyMatch(c -> c == '\\' || c <= ' ' || c == 127)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(wanted);
      return uri.getScheme() == null && uri.getRawAuthority() == null ? Optional.of(wanted) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
