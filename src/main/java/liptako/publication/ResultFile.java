package liptako.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.assembly.Session;
import liptako.journal.Entry;
import liptako.json.Json;
import liptako.publication.PublicSite.ResultRecord;
import liptako.rules.Tally;
import liptako.voting.Corrections;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinSummary;
import liptako.voting.ScrutinView;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A result as open data: everything by which anybody can count again. Pure. */
final class ResultFile {
  static final String FORMAT = "liptako-scrutin/1";
  /** Spreadsheets read UTF-8 only when the file says so. */
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private ResultFile() {}

  static Map<String, Object> json(ResultRecord result) {
    Scrutin scrutin = result.scrutin();
    ScrutinView view = result.view();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("id", scrutin.getId().toString());
    json.put("identifier", Identifier.of(result.session(), scrutin));
    json.put("number", scrutin.getNumber());
    json.put("session", session(result.session()));
    json.put("sitting", Map.of("id", result.sitting().getId().toString(), "number", result.sitting().getNumber()));
    json.put("item", result.item() == null ? null : Map.of("number", result.itemNumber(), "title", result.item()));
    json.put("question", scrutin.getQuestion());
    json.put("meaning", scrutin.getMeaning());
    json.put("status", scrutin.getStatus().name());
    json.put("openedAt", text(scrutin.getOpenedAt()));
    json.put("closedAt", text(scrutin.getClosedAt()));
    json.put("proclaimedAt", text(scrutin.getProclaimedAt()));
    json.put("publishedAt", text(scrutin.getPublishedAt()));
    json.put("outcome", scrutin.getOutcome());
    json.put("annulment", scrutin.getAnnulledAt() == null ? null : Map.of("at", text(scrutin.getAnnulledAt()), "reason", scrutin.getAnnulReason()));
    json.put("repeats", reference(result.repeated()));
    json.put("repeatedBy", reference(result.repeat()));
    json.put("rule", Json.parse(view.rule().json()));
    json.put("ruleSentence", view.rule().sentence());
    json.put("tally", view.tally() == null ? null : tally(view.tally()));
    json.put("verdict", view.verdict() == null ? null : view.verdict().toMap());
    json.put("override", override(scrutin.override(), result.persons()));
    json.put("way", scrutin.getWay().name());
    json.put("count", count(view));
    json.put("votes", view.voters().stream().map(v -> vote(v, codes(view))).toList());
    json.put("corrections", corrections(view));
    json.put("notices", result.notices().stream().map(n -> Map.of("kind", n.getKind().name(), "text", n.getText(), "publishedAt", text(n.getDoneAt()))).toList());
    json.put("acts", result.acts().stream().map(ResultFile::act).toList());
    return json;
  }

  /** One line a member of the electorate; semicolons, as spreadsheets in French expect. */
  static String csv(ResultRecord result) {
    Map<UUID, Corrections.Correction> corrections = result.view().corrections().stream()
        .collect(Collectors.toMap(Corrections.Correction::deputy, Function.identity(), (first, second) -> second));
    Map<UUID, String> codes = codes(result.view());
    var out = new StringBuilder().append(BYTE_ORDER_MARK);
    try (var csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
      csv.printRecord("scrutin", "question", "etat", "code", "nom", "titre", "present", "vote", "recu", "mise_au_point", "par_delegation_a");
      for (ScrutinView.Voter voter : result.view().voters()) {
        var correction = corrections.get(voter.deputy());
        csv.printRecord(result.scrutin().getNumber(), cell(result.scrutin().getQuestion()), cell(voter.entry().state()), cell(voter.entry().code()),
            cell(voter.entry().name()), cell(voter.entry().title()), voter.entry().present() ? "oui" : "non",
            voter.choice() == null ? "" : voter.choice().name().toLowerCase(java.util.Locale.ROOT), cell(voter.receipt()),
            correction == null ? "" : correction.choice().name().toLowerCase(java.util.Locale.ROOT), voter.entry().represented() ? codes.get(voter.entry().proxy().holder()) : "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A text that no spreadsheet takes for a formula. */
  static String cell(String text) {
    return text != null && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  static Map<String, Object> session(Session session) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", session.getId().toString());
    json.put("number", session.getNumber());
    json.put("title", session.getTitle());
    json.put("body", session.getBody().title());
    json.put("place", session.getPlace());
    json.put("zone", session.getZone().getId());
    json.put("beginsOn", session.getBeginsOn().toString());
    json.put("endsOn", session.getEndsOn().toString());
    json.put("sample", session.isSample());
    return json;
  }

  static Map<String, Object> summary(ScrutinSummary scrutin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", scrutin.id().toString());
    json.put("number", scrutin.number());
    json.put("question", scrutin.question());
    json.put("status", scrutin.status().name());
    json.put("outcome", scrutin.outcome());
    json.put("openedAt", text(scrutin.openedAt()));
    json.put("pour", scrutin.closed() ? scrutin.pour() : null);
    json.put("contre", scrutin.closed() ? scrutin.contre() : null);
    json.put("abstention", scrutin.closed() ? scrutin.abstention() : null);
    json.put("json", "/api/v1/public/scrutins/" + scrutin.id() + ".json");
    json.put("csv", "/api/v1/public/scrutins/" + scrutin.id() + ".csv");
    json.put("page", "/scrutin.xhtml?id=" + scrutin.id());
    return json;
  }

  private static Map<String, Object> tally(Tally tally) {
    Map<String, Object> json = figures(tally.seats(), tally.inOffice(), tally.present(), tally.represented(), tally.pour(), tally.contre(), tally.abstention());
    List<Map<String, Object>> delegations = new ArrayList<>();
    for (Tally.Delegation d : tally.delegations()) {
      Map<String, Object> of = new LinkedHashMap<>(Map.of("code", d.code(), "name", d.name()));
      of.putAll(figures(d.seats(), d.inOffice(), d.present(), d.represented(), d.pour(), d.contre(), d.abstention()));
      delegations.add(of);
    }
    json.put("delegations", delegations);
    return json;
  }

  private static Map<String, Object> figures(int seats, int inOffice, int present, int represented, int pour, int contre, int abstention) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seats", seats);
    json.put("inOffice", inOffice);
    json.put("present", present);
    json.put("represented", represented);
    json.put("pour", pour);
    json.put("contre", contre);
    json.put("abstention", abstention);
    return json;
  }

  /** What two persons counted, when it was held without terminals; each member's choice is null where nobody's answer is on record. */
  private static Map<String, Object> count(ScrutinView view) {
    if (view.count() == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("by", view.count().by());
    json.put("sheet", view.count().sheetSha256());
    json.put("named", view.named());
    json.put("withheld", view.count().withheld().name());
    json.put("blanc", view.count().figure("blanc"));
    json.put("nul", view.count().figure("nul"));
    return json;
  }

  private static Map<UUID, String> codes(ScrutinView view) {
    return view.voters().stream().collect(Collectors.toMap(ScrutinView.Voter::deputy, v -> v.entry().code()));
  }

  private static Map<String, Object> vote(ScrutinView.Voter voter, Map<UUID, String> codes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", voter.entry().code());
    json.put("name", voter.entry().name());
    json.put("title", voter.entry().title());
    json.put("state", voter.entry().state());
    json.put("present", voter.entry().present());
    json.put("choice", voter.choice() == null ? null : voter.choice().name());
    json.put("receipt", voter.receipt());
    json.put("proxy", voter.entry().proxy() == null ? null : proxy(voter.entry().proxy(), codes));
    return json;
  }

  /** Both persons are named: whoever gave the vote and whoever holds it; and when it did not count, why. */
  private static Map<String, Object> proxy(liptako.voting.RollEntry.Proxied proxy, Map<UUID, String> codes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", proxy.id().toString());
    json.put("holder", codes.get(proxy.holder()));
    json.put("refused", proxy.refused() == null ? null : proxy.refused().name());
    return json;
  }

  private static List<Map<String, Object>> corrections(ScrutinView view) {
    Map<UUID, String> codes = codes(view);
    return view.corrections().stream().map(c -> {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("code", codes.get(c.deputy()));
      json.put("choice", c.choice().name());
      json.put("declaredAt", text(c.declaredAt()));
      json.put("note", c.note() == null || c.note().isEmpty() ? null : c.note());
      return json;
    }).toList();
  }

  private static Map<String, Object> override(Scrutin.Override override, Map<String, String> persons) {
    if (override == null || override.confirmedBy() == null) {
      return null;
    }
    return Map.of("outcome", override.outcome().name(), "reason", override.reason(), "by", persons.getOrDefault(override.by(), override.by()),
        "confirmedBy", persons.getOrDefault(override.confirmedBy(), override.confirmedBy()));
  }

  private static Map<String, Object> reference(Scrutin scrutin) {
    return scrutin == null ? null : Map.of("id", scrutin.getId().toString(), "number", scrutin.getNumber());
  }

  private static Map<String, Object> act(Entry act) {
    return Map.of("number", act.number(), "kind", act.kind(), "at", act.at().toString(), "hash", act.hash(), "previous", act.previous());
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
