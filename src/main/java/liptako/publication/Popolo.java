package liptako.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.Session;
import liptako.mandate.Mandate;
import liptako.publication.PublicSite.ResultRecord;
import liptako.publication.PublicSite.SessionRecord;
import liptako.rules.Finding;
import liptako.rules.Tally;
import liptako.voting.Choice;
import liptako.voting.ScrutinView;

/**
 * A session in Popolo (popoloproject.com): persons, organizations, memberships, the session and its sittings, motions, vote events with counts
 * and each vote. Ids are those of the rest of the open data. Pure.
 */
final class Popolo {
  private final SessionRecord record;
  private final List<ResultRecord> results;
  private final Map<UUID, List<Mandate>> mandates;
  private final Map<String, Object> persons = new LinkedHashMap<>();
  private final Map<String, Object> organizations = new LinkedHashMap<>();
  private final List<Object> memberships = new ArrayList<>();
  private final List<Object> motions = new ArrayList<>();
  private final List<Object> voteEvents = new ArrayList<>();

  private Popolo(SessionRecord record, List<ResultRecord> results, Map<UUID, List<Mandate>> mandates) {
    this.record = record;
    this.results = results;
    this.mandates = mandates;
  }

  /** @param mandates by deputy; those of people on no roll are left out */
  static Map<String, Object> of(SessionRecord record, List<ResultRecord> results, Map<UUID, List<Mandate>> mandates) {
    return new Popolo(record, results, mandates).write();
  }

  private Map<String, Object> write() {
    Session session = record.session();
    String chamber = Identifier.agent(session);
    organizations.put(chamber, map("id", chamber, "name", session.getBody().title(), "classification", "legislature"));
    for (ResultRecord result : results) {
      if (result.view().tally() != null) {
        result.view().tally().delegations().forEach(d -> organizations.computeIfAbsent(delegation(d.code()),
            id -> map("id", id, "name", d.name(), "classification", "delegation", "parent_id", chamber, "identifiers", List.of(map("scheme", "state", "identifier", d.code())))));
      }
      result.view().voters().forEach(this::person);
      motion(result, chamber);
    }
    List<Object> events = new ArrayList<>();
    events.add(map("id", session.getId().toString(), "name", session.getTitle(), "classification", "legislative session", "location", session.getPlace(),
        "start_date", session.getBeginsOn().toString(), "end_date", session.getEndsOn().toString(), "organization_id", chamber));
    record.sittings().forEach(s -> events.add(map("id", s.getId().toString(), "name", PublicWords.say("sitting", Words.ordinal(s.getNumber()), session.getTitle()), "classification", "sitting",
        "parent_id", session.getId().toString(), "organization_id", chamber, "start_date", date(s.getOpenedAt() == null ? s.getPlannedAt() : s.getOpenedAt()),
        "end_date", date(s.getClosedAt()))));
    return map("persons", List.copyOf(persons.values()), "organizations", List.copyOf(organizations.values()), "memberships", memberships, "events", events,
        "motions", motions, "vote_events", voteEvents);
  }

  private void person(ScrutinView.Voter voter) {
    var entry = voter.entry();
    if (persons.containsKey(entry.deputy().toString())) {
      return;
    }
    String id = entry.deputy().toString();
    persons.put(id, map("id", id, "name", entry.name(), "identifiers", List.of(map("scheme", "liptako", "identifier", entry.code()))));
    organizations.computeIfAbsent(delegation(entry.state()), d -> map("id", d, "name", entry.state(), "classification", "delegation", "parent_id", Identifier.agent(record.session())));
    for (Mandate mandate : mandates.getOrDefault(entry.deputy(), List.of())) {
      memberships.add(map("id", mandate.id(), "person_id", id, "organization_id", Identifier.agent(record.session()), "on_behalf_of_id", delegation(entry.state()),
          "role", entry.title(), "start_date", date(mandate.begins()), "end_date", date(mandate.ends())));
    }
  }

  private void motion(ResultRecord result, String chamber) {
    var scrutin = result.scrutin();
    String id = scrutin.getId().toString();
    String motion = "motion-" + id;
    List<Object> sources = List.of(map("url", Identifier.address(Identifier.of(result.session(), scrutin)), "note", PublicWords.say("scrutin", scrutin.getNumber())));
    motions.add(map("id", motion, "organization_id", chamber, "legislative_session_id", result.session().getId().toString(), "text", scrutin.getQuestion(),
        "identifier", String.valueOf(scrutin.getNumber()), "date", date(scrutin.getOpenedAt()), "requirement", result.view().rule().sentence(), "result", outcome(result), "sources", sources));
    voteEvents.add(map("id", id, "identifier", String.valueOf(scrutin.getNumber()), "motion_id", motion, "organization_id", chamber,
        "legislative_session_id", result.session().getId().toString(), "start_date", date(scrutin.getOpenedAt()),
        "end_date", date(scrutin.getClosedAt()), "result", outcome(result), "sources", sources,
        "counts", result.view().tally() == null ? List.of() : counts(result.view().tally()), "group_results", groups(result),
        "votes", result.view().named() ? result.view().voters().stream().map(v -> vote(result, v)).toList() : List.of()));
  }

  private static List<Object> counts(Tally tally) {
    List<Object> counts = new ArrayList<>();
    counts(counts, null, tally.pour(), tally.contre(), tally.abstention());
    tally.delegations().forEach(d -> counts(counts, delegation(d.code()), d.pour(), d.contre(), d.abstention()));
    return counts;
  }

  private static void counts(List<Object> counts, String group, int pour, int contre, int abstention) {
    counts.add(map("option", option(Choice.POUR), "value", pour, "group_id", group));
    counts.add(map("option", option(Choice.CONTRE), "value", contre, "group_id", group));
    counts.add(map("option", option(Choice.ABSTENTION), "value", abstention, "group_id", group));
  }

  /** Where the rule asks something of each delegation: whether the delegation met it. */
  private static List<Object> groups(ResultRecord result) {
    if (result.view().verdict() == null) {
      return List.of();
    }
    return result.view().verdict().findings().stream().filter(f -> f.delegation() != null && f.kind() == Finding.Kind.MAJORITY && !f.ceiling())
        .map(f -> (Object) map("group_id", delegation(f.delegation()), "result", f.met() ? "pass" : "fail")).toList();
  }

  private static Map<String, Object> vote(ResultRecord result, ScrutinView.Voter voter) {
    String option = voter.choice() != null ? option(voter.choice()) : !voter.entry().votes() ? "absent" : result.view().open() || !voter.voted() ? "not voting" : null;
    return map("vote_event_id", result.scrutin().getId().toString(), "voter_id", voter.deputy().toString(), "option", option, "group_id", delegation(voter.entry().state()));
  }

  private static String option(Choice choice) {
    return choice == Choice.POUR ? "yes" : choice == Choice.CONTRE ? "no" : "abstain";
  }

  private static String outcome(ResultRecord result) {
    return switch (result.outcome()) {
      case "ADOPTED" -> "pass";
      case "REJECTED" -> "fail";
      default -> result.outcome().toLowerCase(Locale.ROOT);
    };
  }

  private static String delegation(String code) {
    return "delegation-" + code.toLowerCase(Locale.ROOT);
  }

  /** Popolo's dates have whole seconds. */
  private static String date(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static Map<String, Object> map(Object... fields) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      map.put((String) fields[i], fields[i + 1]);
    }
    return map;
  }
}
