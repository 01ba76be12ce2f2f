package liptako.accreditation;

import java.util.List;

/**
 * How to reach a deputy and what the deputy speaks.
 *
 * @param email null when unknown
 * @param phone null when unknown
 * @param languages as people name them, in the order of preference
 * @param photo whether there is one
 */
public record Profile(String email, String phone, List<String> languages, boolean photo) {
  static final Profile NONE = new Profile(null, null, List.of(), false);

  /** What everybody signed in may see. */
  Profile withoutContact() {
    return new Profile(null, null, languages, photo);
  }
}
