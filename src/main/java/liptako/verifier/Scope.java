package liptako.verifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import liptako.journal.JournalLine;

/**
 * Which entries a session's bundle shows with all they say: those that concern everybody, and those about the session, its sittings and its
 * published scrutins, elections and texts. All others are sealed. Nobody who leaves entries out of sight can get past it: what tells the session of a sitting or
 * of a published scrutin is always open.
 */
public final class Scope {
  private static final Set<String> GENERAL = Set.of("state.added", "organ.added", "seats.set", "deputy.accredited", "mandate.begun", "mandate.changed", "mandate.required",
      "attendance.present", "attendance.left", "proxy.notified", "proxy.revoked", "sitting.opened", "scrutin.published", "election.published", "secret.published", "text.published", "journal.key");
  private static final Set<String> TELLING = Set.of("sitting.planned", "sitting.opened", "scrutin.published", "election.published", "secret.published", "text.published");

  private final String session;
  private final Set<String> subjects = new HashSet<>();
  /** Per subject of what is not general: the first number seen open and the first seen sealed, 0 for none. */
  private final Map<String, long[]> seen = new HashMap<>();

  public Scope(String session) {
    this.session = session;
    subjects.add(session);
  }

  /** Whether entries of this kind tell which session they belong to. */
  public static boolean telling(String kind) {
    return TELLING.contains(kind);
  }

  /** Learns from an entry that tells its session. */
  public void learn(String kind, String subject, Map<String, Object> body) {
    if (TELLING.contains(kind) && session.equals(body.get("session"))) {
      subjects.add(subject);
    }
  }

  /** Whether the entry is open in the bundle; to be asked when the whole journal was learned. */
  public boolean opens(String kind, String subject) {
    return GENERAL.contains(kind) || subject != null && subjects.contains(subject);
  }

  public boolean contains(String subject) {
    return subjects.contains(subject);
  }

  /** Notes a line of a bundle, to be judged at the end. */
  void note(JournalLine line) {
    if (line.isOpen()) {
      learn(line.kind(), line.subject(), line.body());
    }
    if (GENERAL.contains(line.kind())) {
      Fault.require(line.isOpen(), "L’acte n° %d (%s) est scellé alors qu’il doit être ouvert.", line.number(), line.kind());
      return;
    }
    long[] numbers = seen.computeIfAbsent(String.valueOf(line.subject()), s -> new long[2]);
    int which = line.isOpen() ? 0 : 1;
    if (numbers[which] == 0) {
      numbers[which] = line.number();
    }
  }

  /** Every line about the session is open, and no other. */
  void judge() {
    long[] first = {0, 0};
    seen.forEach((subject, numbers) -> {
      long wrong = numbers[subjects.contains(subject) ? 1 : 0];
      if (wrong > 0 && (first[0] == 0 || wrong < first[0])) {
        first[0] = wrong;
        first[1] = subjects.contains(subject) ? 1 : 0;
      }
    });
    Fault.require(first[0] == 0, first[1] == 1 ? "L’acte n° %d concerne la session et devrait être ouvert : il est scellé."
        : "L’acte n° %d ne concerne pas la session et devrait être scellé.", first[0]);
  }
}
