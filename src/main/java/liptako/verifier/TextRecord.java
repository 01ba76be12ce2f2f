package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liptako.journal.Hash;
import liptako.journal.JournalLine;
import liptako.json.Json;

/** A published text: its wordings from the acts that made them, and the path that was published, which must tell exactly these. */
final class TextRecord implements Chapter {
  private final String id;
  /** Each wording as the journal made it: number, hash, articles. */
  private final List<Map<String, Object>> wordings = new ArrayList<>();
  private Map<?, ?> path;
  private Map<?, ?> ended;
  private String sealed;
  private int number;
  private int version;
  private String publishedAt;

  TextRecord(String id) {
    this.id = id;
  }

  @Override public void take(JournalLine line, Electorate electorate) {
    switch (line.kind()) {
      case "text.tabled" -> wording(line, 1);
      case "text.rewritten", "text.amended" -> wording(line, new Body(line).number("number"));
      case "text.adopted" -> adopted(line);
      case "text.path" -> {
        path = new Body(line).object("text");
        sealed = Hash.hex(Json.write(path));
      }
      case "text.published" -> published(line);
      default -> { } // orders of votes, what was asked: nothing to recompute
    }
  }

  private void wording(JournalLine line, int told) {
    var body = new Body(line);
    require(told == wordings.size() + 1, "L’acte n° %d donne la rédaction n° %d d’un texte qui en a %d.", line.number(), told, wordings.size());
    if (!(body.fields().get("text") instanceof List<?> articles)) {
      throw body.fault("text");
    }
    require(Hash.hex(Json.write(articles)).equals(body.text("hash")), "L’acte n° %d donne une rédaction qui n’a pas l’empreinte qu’il dit.", line.number());
    Map<String, Object> wording = new LinkedHashMap<>();
    wording.put("number", (long) told);
    wording.put("hash", body.text("hash"));
    wording.put("articles", articles);
    wordings.add(wording);
  }

  /** The number given at the adoption; texts adopted before they were numbered have none. */
  private void adopted(JournalLine line) {
    var body = new Body(line);
    require(!wordings.isEmpty() && body.text("hash").equals(wordings.get(wordings.size() - 1).get("hash")), "L’acte n° %d adopte une autre rédaction que celle en vigueur.", line.number());
    ended = body.fields().get("final") instanceof Map<?, ?> given ? given : null;
    if (ended != null) {
      require(ended.get("reference") instanceof String reference && reference.endsWith("\u00a0" + ended.get("number") + "/" + ended.get("year"))
          && Hash.hex(Json.write(Map.of("reference", reference, "title", body.text("title"), "wording", body.text("hash")))).equals(ended.get("sha256")),
          "L’acte n° %d donne au texte un numéro ou une empreinte qui ne sont pas les siens.", line.number());
    }
  }

  private void published(JournalLine line) {
    var body = new Body(line);
    require(path == null || Objects.equals(path.get("final"), ended), "L’acte n° %d publie un texte sous un autre numéro que celui de son adoption.", line.number());
    require(path != null && sealed.equals(body.text("sha256")), "L’acte n° %d publie un parcours de texte qui n’a pas l’empreinte qu’il dit.", line.number());
    require(id.equals(path.get("id")), "L’acte n° %d publie le parcours d’un autre texte.", line.number());
    require(body.number("version") == version + 1 && (version == 0 || body.number("number") == number), "L’acte n° %d ne publie pas la version suivante du texte n° %d.", line.number(), body.number("number"));
    require(path.get("wordings") instanceof List<?> told && told.size() == wordings.size() && !told.isEmpty(), "L’acte n° %d publie d’autres rédactions que celles du journal.", line.number());
    List<?> told = (List<?>) path.get("wordings");
    for (int i = 0; i < told.size(); i++) {
      Map<String, Object> known = wordings.get(i);
      require(told.get(i) instanceof Map<?, ?> each && known.entrySet().stream().allMatch(field -> field.getValue().equals(each.get(field.getKey()))),
          "L’acte n° %d publie une rédaction n° %d qui n’est pas celle du journal.", line.number(), i + 1);
    }
    number = body.number("number");
    version = body.number("version");
    publishedAt = line.at().toString();
  }

  /** What its votes say of scrutins is what these say themselves: scrutin by id, adopted or not. */
  Map<String, Boolean> decided() {
    Map<String, Boolean> decided = new LinkedHashMap<>();
    if (path != null && path.get("votes") instanceof List<?> votes) {
      for (Object each : votes) {
        if (each instanceof Map<?, ?> vote && vote.get("scrutin") instanceof String scrutin && ("ADOPTED".equals(vote.get("state")) || "REJECTED".equals(vote.get("state")))) {
          decided.put(scrutin, "ADOPTED".equals(vote.get("state")));
        }
      }
    }
    return decided;
  }

  int number() {
    return number;
  }

  int wordingCount() {
    return wordings.size();
  }

  @Override public String file() {
    return String.format("texts/%05d.json", number);
  }

  @Override public void requirePublished() {
    require(publishedAt != null, "Un texte est ouvert dans le journal sans y être publié.");
  }

  @Override public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("number", number);
    map.put("version", version);
    map.put("publishedAt", publishedAt);
    map.put("sha256", sealed);
    map.put("text", path);
    return map;
  }
}
