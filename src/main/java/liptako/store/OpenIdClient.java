package liptako.store;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * How this installation is known to an identity provider.
 *
 * @param issuer the provider's name for itself, which is where it describes itself
 * @param id the name it gave to this installation
 * @param secret what proves that name; empty for a client that has none and relies on PKCE alone
 * @param back where it sends the browser back to
 * @param label how the sign-in page calls it
 */
public record OpenIdClient(URI issuer, String id, Optional<String> secret, URI back, String label) {
  public OpenIdClient {
    if (!guarded(issuer)) {
      throw new IllegalStateException("LIPTAKO_OIDC_ISSUER is no https:// address (http:// is for this machine alone): " + issuer);
    }
  }

  /** Whether what is sent to an address can be read by nobody on the way: over TLS, or within this machine. */
  public static boolean guarded(URI address) {
    try {
      return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()) && InetAddress.getByName(address.getHost()).isLoopbackAddress());
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override public String toString() {
    return "OpenIdClient[issuer=" + issuer + ", id=" + id + "]";
  }
}
