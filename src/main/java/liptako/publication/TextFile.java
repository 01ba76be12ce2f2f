package liptako.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import liptako.json.Json;
import liptako.publication.PublishedTexts.Shown;

/** A published text as open data: the path as it stands in the journal, and what it is called. Pure. */
final class TextFile {
  static final String FORMAT = "liptako-text/1";

  private TextFile() {}

  static Map<String, Object> json(Shown shown) {
    PublicText text = shown.text();
    Map<String, Object> json = summary(shown);
    json.put("format", FORMAT);
    json.put("identifier", Identifier.text(shown.session(), text.number()));
    json.put("session", ResultFile.session(shown.session()));
    json.put("sha256", text.sha256());
    json.put("text", Json.parse(text.content()));
    return json;
  }

  static Map<String, Object> summary(Shown shown) {
    PublicText text = shown.text();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", text.id().toString());
    json.put("number", text.number());
    json.put("version", text.version());
    json.put("title", text.path().title());
    json.put("reference", text.path().ended() == null ? null : text.path().ended().reference());
    json.put("status", text.path().status().name());
    json.put("publishedAt", text.publishedAt() == null ? null : text.publishedAt().toString());
    json.put("json", "/api/v1/public/texts/" + text.id() + ".json");
    json.put("page", "/texte.xhtml?id=" + text.id());
    return json;
  }
}
