package liptako.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.assembly.Session;
import liptako.assembly.Sitting;
import liptako.json.Json;
import liptako.publication.PublicSite.ResultRecord;
import liptako.publication.PublicSite.SessionRecord;

/** Pages as search engines read them: JSON-LD in the words of schema.org. Pure. */
public final class LinkedData {
  private LinkedData() {}

  /** The institution and its site. */
  public static String home() {
    return Json.write(map("@context", "https://schema.org", "@graph", List.of(organization(PublicWords.say("institution")),
        map("@type", "WebSite", "@id", Identifier.address("/#site"), "name", PublicWords.say("institution"), "url", Identifier.address("/"), "inLanguage", "fr",
            "publisher", map("@id", Identifier.address("/#institution"))))));
  }

  /** A session as an event with its sittings. */
  public static String session(SessionRecord record) {
    Session session = record.session();
    Map<String, Object> event = event(session);
    event.put("@context", "https://schema.org");
    List<Object> sittings = new ArrayList<>();
    for (Sitting s : record.sittings()) {
      sittings.add(map("@type", "Event", "name", PublicWords.say("sitting", Words.ordinal(s.getNumber()), session.getTitle()),
          "startDate", (s.getOpenedAt() == null ? s.getPlannedAt() : s.getOpenedAt()).toString(), "endDate", s.getClosedAt() == null ? null : s.getClosedAt().toString(),
          "eventStatus", "https://schema.org/EventScheduled", "eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode", "location", place(session)));
    }
    event.put("subEvent", sittings);
    return Json.write(event);
  }

  /** A result as a set of data with all its files. */
  public static String result(ResultRecord result) {
    var scrutin = result.scrutin();
    String identifier = Identifier.address(Identifier.of(result.session(), scrutin));
    String file = Identifier.address("/api/v1/public/scrutins/" + scrutin.getId());
    return Json.write(map("@context", "https://schema.org", "@type", "Dataset", "@id", identifier, "identifier", identifier,
        "name", PublicWords.say("scrutin", scrutin.getNumber()) + " – " + scrutin.getQuestion(), "description", ResultCard.text(result),
        "url", Identifier.address("/scrutin.xhtml?id=" + scrutin.getId()), "inLanguage", "fr", "isAccessibleForFree", true,
        "datePublished", scrutin.getPublishedAt() == null ? null : scrutin.getPublishedAt().toString(), "temporalCoverage", scrutin.getOpenedAt().toString(),
        "creator", organization(result.session().getBody().title()), "isPartOf", event(result.session()), "image", file + ".png",
        "distribution", List.of(download(file, "json", "application/json"), download(file, "csv", "text/csv"), download(file, "akn.xml", AknFile.TYPE), download(file, "pdf", "application/pdf"))));
  }

  /** A published text as legislation (schema.org follows ELI), with its files. */
  public static String text(PublishedTexts.Shown shown) {
    PublicText text = shown.text();
    String identifier = Identifier.address(Identifier.text(shown.session(), text.number()));
    String file = Identifier.address("/api/v1/public/texts/" + text.id());
    return Json.write(map("@context", "https://schema.org", "@type", "Legislation", "@id", identifier, "legislationIdentifier", text.path().ended() == null ? identifier : text.path().ended().reference(), "name", text.path().title(),
        "legislationType", PublicWords.say("text.kind." + text.path().kind()), "legislationDateVersion", text.path().last().madeAt().toString(), "inLanguage", "fr", "isAccessibleForFree", true,
        "datePublished", text.publishedAt() == null ? null : text.publishedAt().toString(), "url", Identifier.address("/texte.xhtml?id=" + text.id()), "isPartOf", event(shown.session()),
        "author", map("@type", "Organization", "name", text.path().authors()), "encoding", List.of(media(file, "json", "application/json"), media(file, "akn.xml", AknFile.TYPE), media(file, "pdf", "application/pdf"))));
  }

  private static Map<String, Object> media(String file, String ending, String type) {
    return map("@type", "MediaObject", "contentUrl", file + "." + ending, "encodingFormat", type);
  }

  private static Map<String, Object> download(String file, String ending, String type) {
    return map("@type", "DataDownload", "contentUrl", file + "." + ending, "encodingFormat", type);
  }

  private static Map<String, Object> event(Session session) {
    String identifier = Identifier.address(Identifier.of(session));
    return map("@type", "Event", "@id", identifier, "name", session.getTitle(), "startDate", session.getBeginsOn().toString(), "endDate", session.getEndsOn().toString(),
        "eventStatus", "https://schema.org/EventScheduled", "eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode", "location", place(session),
        "organizer", organization(session.getBody().title()), "url", Identifier.address("/session.xhtml?id=" + session.getId()));
  }

  private static Map<String, Object> place(Session session) {
    return map("@type", "Place", "name", session.getPlace(), "address", session.getPlace());
  }

  private static Map<String, Object> organization(String name) {
    return map("@type", "GovernmentOrganization", "@id", Identifier.address("/#institution"), "name", name, "url", Identifier.address("/"));
  }

  private static Map<String, Object> map(Object... fields) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i + 1] != null) {
        map.put((String) fields[i], fields[i + 1]);
      }
    }
    return map;
  }
}
