package liptako.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import liptako.json.Json;
import liptako.texts.Amendment;
import liptako.texts.Text;

/**
 * The path of a text, read back from the data that {@link TextPath} made.
 *
 * @param ended its number once adopted; null before, and of texts adopted before they were numbered
 */
public record PathView(UUID id, UUID item, Draft.Kind kind, String title, String authors, Draft.Status status, Instant tabledAt, Instant amendmentsUntil, FinalText ended,
    List<Wording> wordings, List<Amended> amendments, List<Vote> votes) {
  /** One wording; the last is in force. */
  public record Wording(int number, String hash, String reason, Instant madeAt, Text text) {}

  /**
   * An amendment and its fate.
   *
   * @param ruling why it is inadmissible, or null
   * @param fate INADMISSIBLE, WITHDRAWN, ADOPTED, REJECTED, LAPSED, PARTLY, PENDING
   */
  public record Amended(Amendment amendment, String authors, String motive, Instant tabledAt, String ruling, String fate) {
    public int number() {
      return amendment.number();
    }
  }

  /**
   * A line of the voting list.
   *
   * @param by the line by which it lapsed, or null
   * @param how « scrutin n° 12 », « à main levée »; null while it is not decided
   * @param scrutin by which it was decided, or null
   */
  public record Vote(String name, List<Integer> amendments, String reason, String state, String by, String how, UUID scrutin) {}

  public PathView {
    wordings = List.copyOf(wordings);
    amendments = List.copyOf(amendments);
    votes = List.copyOf(votes);
  }

  public static PathView parse(String json) {
    Map<?, ?> path = (Map<?, ?>) Json.parse(json);
    return new PathView(UUID.fromString(text(path, "id")), UUID.fromString(text(path, "item")), Draft.Kind.valueOf(text(path, "kind")), text(path, "title"), text(path, "authors"),
        Draft.Status.valueOf(text(path, "status")), instant(path, "tabledAt"), instant(path, "amendmentsUntil"), FinalText.fromMap(path.get("final")), maps(path, "wordings").stream().map(PathView::wording).toList(),
        maps(path, "amendments").stream().map(PathView::amended).toList(), maps(path, "votes").stream().map(PathView::vote).toList());
  }

  /** The wording in force. */
  public Wording last() {
    return wordings.get(wordings.size() - 1);
  }

  /** The wording that amendments are to: the last before what was adopted made another. */
  public Text amendedText() {
    boolean unchanged = status == Draft.Status.TABLED || status == Draft.Status.WITHDRAWN || wordings.size() == 1;
    return wordings.get(wordings.size() - (unchanged ? 1 : 2)).text();
  }

  /** What an amendment is to: the text, or what another amendment would write. */
  public Text base(Amendment amendment) {
    return amendment.isSub() ? amendments.stream().map(Amended::amendment).filter(a -> a.number() == amendment.amends()).findFirst().orElseThrow().wording() : amendedText();
  }

  private static Wording wording(Map<?, ?> json) {
    return new Wording(number(json, "number"), text(json, "hash"), text(json, "reason"), instant(json, "madeAt"), TextJson.text(Json.write(json.get("articles"))));
  }

  private static Amended amended(Map<?, ?> json) {
    Integer amends = json.get("amends") == null ? null : number(json, "amends");
    var amendment = new Amendment(number(json, "number"), TextJson.changes(Json.write(json.get("changes"))), amends, (Boolean) json.get("compromise"), new TreeSet<>(numbers(json, "replaces")));
    return new Amended(amendment, text(json, "authors"), text(json, "motive"), instant(json, "tabledAt"), text(json, "ruling"), text(json, "fate"));
  }

  private static Vote vote(Map<?, ?> json) {
    return new Vote(text(json, "name"), numbers(json, "amendments"), text(json, "reason"), text(json, "state"), text(json, "by"), text(json, "how"),
        json.get("scrutin") == null ? null : UUID.fromString(text(json, "scrutin")));
  }

  private static List<Integer> numbers(Map<?, ?> json, String name) {
    return ((List<?>) json.get(name)).stream().map(number -> ((Long) number).intValue()).toList();
  }

  private static List<Map<?, ?>> maps(Map<?, ?> json, String name) {
    return ((List<?>) json.get(name)).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
  }

  private static int number(Map<?, ?> json, String name) {
    return ((Long) json.get(name)).intValue();
  }

  private static String text(Map<?, ?> json, String name) {
    return (String) json.get(name);
  }

  private static Instant instant(Map<?, ?> json, String name) {
    return json.get(name) == null ? null : Instant.parse(text(json, name));
  }
}
