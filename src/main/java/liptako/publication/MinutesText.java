package liptako.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.accreditation.Deputy;
import liptako.agenda.AgendaVersion;
import liptako.attendance.Passage;
import liptako.attendance.Presence;
import liptako.floor.Speech;
import liptako.journal.Entry;
import liptako.journal.Hash;
import liptako.json.Json;
import liptako.language.Bundle;
import liptako.rules.Tally;
import liptako.voting.Choice;
import liptako.voting.QuorumCall;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinView;

/** Writes the minutes in French from the recorded facts, and nothing else. Pure. */
final class MinutesText {
  /** @param key of what happened, when the clerk may word it; null for figures and headings */
  record Event(Instant at, String key, List<Block> blocks) {
    Event(Instant at, List<Block> blocks) {
      this(at, null, blocks);
    }

    /** What the facts say, as one text. */
    String text() {
      return blocks.stream().map(block -> block instanceof Block.Spoken spoken ? spoken.who() + ".\n" + spoken.note() : block.getText()).collect(Collectors.joining("\n")).strip();
    }
  }

  private static final Bundle BUNDLE = Bundle.official("minutes");
  private final MinutesFacts facts;
  private final ZoneId zone;
  private final List<Block> blocks = new ArrayList<>();

  private MinutesText(MinutesFacts facts) {
    this.facts = facts;
    this.zone = facts.session().getZone();
  }

  static PrintedText of(MinutesFacts facts) {
    return new MinutesText(facts).write();
  }

  /** What the clerk may word, in the order it happened. */
  static List<MinutesPassage> passages(MinutesFacts facts) {
    if (facts.sitting().getOpenedAt() == null) {
      return List.of();
    }
    return new MinutesText(facts).events().stream().filter(event -> event.key() != null).map(event -> {
      MinutesPassage.Kept kept = facts.kept().get(event.key());
      return new MinutesPassage(event.key(), event.at(), event.text(), kept == null ? null : kept.words(), kept != null && !kept.factsHash().equals(Hash.hex(event.text())));
    }).toList();
  }

  /** The analytical report: who said what on which item, in the speaker's own words where they were handed in. */
  static PrintedText report(MinutesFacts facts) {
    MinutesText minutes = new MinutesText(facts);
    var sitting = facts.sitting();
    Instant day = sitting.getOpenedAt() == null ? sitting.getPlannedAt() : sitting.getOpenedAt();
    List<Block> blocks = new ArrayList<>();
    minutes.events().forEach(event -> event.blocks().forEach(block -> {
      if (block instanceof Block.Heading heading && heading.level() == 3) {
        blocks.add(new Block.Heading(2, heading.text()));
      } else if (block instanceof Block.Spoken spoken) {
        Speech speech = facts.speeches().stream().filter(s -> event.key() != null && event.key().equals("speech:" + s.getId())).findFirst().orElseThrow();
        String said = speech.getOwnText() != null ? speech.getOwnText() : speech.getNote();
        blocks.add(new Block.Spoken(spoken.by(), spoken.who(), said == null ? say("report.nothing") : said));
      }
    }));
    String date = Words.date(day.atZone(facts.session().getZone()).toLocalDate());
    return new PrintedText(say("report.title", Words.ordinal(sitting.getNumber())), say("session", facts.session().getBody().title(), facts.session().getNumber(), facts.session().getTitle()),
        say("report.footer", Words.ordinal(sitting.getNumber()), facts.session().getPlace() + ", " + date), sitting.getClosedAt() == null, false,
        blocks.isEmpty() ? List.of(new Block.Paragraph(say("report.empty"))) : blocks, List.of());
  }

  static String say(String key, Object... arguments) {
    return BUNDLE.french(key, arguments);
  }

  private PrintedText write() {
    var session = facts.session();
    var sitting = facts.sitting();
    Instant day = sitting.getOpenedAt() == null ? sitting.getPlannedAt() : sitting.getOpenedAt();
    String date = Words.date(day.atZone(zone).toLocalDate());
    opening(day);
    presence();
    excused();
    agenda();
    proceedings();
    return new PrintedText(say("title", Words.ordinal(sitting.getNumber())), say("session", session.getBody().title(), session.getNumber(), session.getTitle()),
        say("footer", Words.ordinal(sitting.getNumber()), session.getPlace() + ", " + date), sitting.getClosedAt() == null, sitting.getClosedAt() != null, blocks, annex());
  }

  private void opening(Instant day) {
    var session = facts.session();
    var sitting = facts.sitting();
    if (session.isSample()) {
      blocks.add(new Block.Paragraph(say("sample"), "note"));
    }
    if (sitting.getClosedAt() == null) {
      blocks.add(new Block.Paragraph(say("draft"), "note"));
    }
    String date = Words.dayAndDate(day.atZone(zone).toLocalDate());
    if (sitting.getOpenedAt() == null) {
      blocks.add(new Block.Paragraph(say("notOpened", date, time(day))));
      return;
    }
    String year = String.valueOf(day.atZone(zone).getYear());
    blocks.add(new Block.Paragraph(say("opened", year, date.substring(0, date.length() - year.length() - 1), time(day), Words.at(session.getPlace()),
        Words.ordinalInLetters(sitting.getNumber()), session.getNumber())));
    String chair = facts.acts().stream().filter(a -> a.kind().equals("sitting.opened")).map(this::actor).findFirst().orElse("");
    blocks.add(new Block.Paragraph(say("chair", time(day), chair)));
  }

  private void presence() {
    Presence presence = facts.presence();
    blocks.add(new Block.Heading(2, say("presence")));
    List<List<String>> rows = new ArrayList<>();
    for (var d : presence.delegations()) {
      rows.add(List.of(d.name(), Words.number(d.seats()), Words.number(d.inOffice()), Words.number(d.present()), Words.number(d.inOffice() - d.present())));
    }
    rows.add(List.of(say("presence.total"), Words.number(presence.seats()), Words.number(presence.inOffice()), Words.number(presence.present()),
        Words.number(presence.inOffice() - presence.present())));
    blocks.add(new Block.Table(say("presence.caption"), List.of(say("presence.delegation"), say("presence.seats"), say("presence.inOffice"),
        say("presence.present"), say("presence.absent")), rows));
    Set<UUID> everPresent = facts.passages().stream().filter(Passage::present).map(Passage::deputy).collect(Collectors.toCollection(HashSet::new));
    for (var d : presence.delegations()) {
      var of = presence.members().stream().filter(m -> m.deputy().stateCode().equals(d.code())).toList();
      List<Block.Fact> lines = new ArrayList<>();
      lines.add(names("presence.members", of.stream().filter(Presence.Member::present).map(m -> m.deputy().name()).toList()));
      List<String> later = new ArrayList<>();
      of.stream().filter(m -> !m.present() && everPresent.contains(m.deputy().id())).forEach(m -> facts.passages().stream()
          .filter(p -> p.present() && p.deputy().equals(m.deputy().id())).findFirst()
          .ifPresent(p -> later.add(say("presence.at", m.deputy().name(), time(p.at())))));
      if (!later.isEmpty()) {
        lines.add(names("presence.arrived", later));
      }
      List<String> left = new ArrayList<>();
      of.forEach(m -> facts.passages().stream().filter(p -> p.deputy().equals(m.deputy().id())).reduce((first, second) -> second)
          .filter(p -> !p.present() && facts.sitting().getOpenedAt() != null && p.at().isAfter(facts.sitting().getOpenedAt()))
          .ifPresent(p -> left.add(say("presence.at", m.deputy().name(), time(p.at())))));
      if (!left.isEmpty()) {
        lines.add(names("presence.left", left));
      }
      lines.add(names("presence.missing", of.stream().filter(m -> !everPresent.contains(m.deputy().id())).map(m -> m.deputy().name()).toList()));
      blocks.add(new Block.Heading(3, d.name()));
      blocks.add(new Block.Facts(lines));
    }
  }

  private void excused() {
    if (!facts.excused().isEmpty()) {
      blocks.add(new Block.Facts(List.of(names("presence.excused", facts.excused()))));
    }
  }

  private static Block.Fact names(String key, List<String> names) {
    return new Block.Fact(say(key), names.isEmpty() ? say("presence.none") : String.join(", ", names) + ".");
  }

  private void agenda() {
    AgendaVersion agenda = facts.agenda();
    blocks.add(new Block.Heading(2, say("agenda")));
    if (agenda == null) {
      blocks.add(new Block.Paragraph(say("agenda.none")));
      return;
    }
    var published = agenda.getPublishedAt().atZone(zone);
    blocks.add(new Block.Paragraph(say("agenda.version", agenda.getNumber(), Words.date(published.toLocalDate()) + " à " + Words.time(published.toLocalTime())), "note"));
    UUID sitting = facts.sitting().getId();
    blocks.add(new Block.Items(agenda.lines().stream().filter(line -> line.sitting() == null || line.sitting().equals(sitting))
        .map(line -> new Block.Fact(String.valueOf(line.position()), line.title())).toList()));
    if (!facts.agendaChanges().isEmpty()) {
      blocks.add(new Block.Paragraph(say("agenda.changes"), "note"));
      facts.agendaChanges().forEach(change -> blocks.add(new Block.Paragraph(say("agenda.change." + change.kind(), change.title(), change.from(), change.to()))));
    }
  }

  private void proceedings() {
    if (facts.sitting().getOpenedAt() == null) {
      return;
    }
    blocks.add(new Block.Heading(2, say("proceedings")));
    events().forEach(event -> blocks.addAll(worded(event)));
    if (facts.sitting().getClosedAt() != null) {
      blocks.add(new Block.Paragraph(say("closed", time(facts.sitting().getClosedAt())), "strong"));
    }
  }

  /** The clerk's words where there are some; a fact that has changed since is said beside them. */
  private List<Block> worded(Event event) {
    MinutesPassage.Kept kept = event.key() == null ? null : facts.kept().get(event.key());
    if (kept == null) {
      return event.blocks();
    }
    List<Block> out = new ArrayList<>(kept.words().lines().filter(line -> !line.isBlank()).map(line -> (Block) new Block.Paragraph(line)).toList());
    if (!kept.factsHash().equals(Hash.hex(event.text()))) {
      out.add(new Block.Paragraph(say("changed", event.text().replace('\n', ' ')), "note"));
    }
    return out;
  }

  /** Everything that happened, in order. */
  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    Set<String> called = new HashSet<>();
    for (Entry act : facts.acts()) {
      item(act, called).ifPresent(events::add);
      if (act.kind().equals("item.adjourned") || act.kind().equals("debate.listClosed")) {
        events.add(new Event(act.at(), "act:" + act.number(), List.of(new Block.Paragraph(say(act.kind(), time(act.at()))))));
      }
      if (act.kind().equals("sitting.suspended") || act.kind().equals("sitting.resumed")) {
        events.add(new Event(act.at(), "act:" + act.number(), List.of(new Block.Paragraph(say(act.kind().substring(8), time(act.at()))))));
      }
    }
    facts.speeches().stream().filter(s -> s.getBeganAt() != null).forEach(s -> events.add(new Event(s.getBeganAt(), "speech:" + s.getId(), List.of(speech(s)))));
    facts.speeches().stream().filter(s -> s.getRuling() != null).forEach(s -> events.add(new Event(s.getRuledAt(), "ruling:" + s.getId(),
        List.of(new Block.Paragraph(say("ruled", facts.deputies().get(s.getDeputyId()).name(), full(s.getRuling())))))));
    facts.calls().stream().filter(call -> !call.open()).forEach(call -> events.add(new Event(call.concludedAt(), quorum(call))));
    facts.scrutins().forEach(view -> events.add(new Event(view.scrutin().getOpenedAt(), scrutin(view))));
    facts.secretVotes().forEach(view -> events.add(new Event(view.vote().getOpenedAt(), SecretMinutes.of(view, this::time))));
    events.addAll(new MinutesDebate(facts, this::time).events());
    return events.stream().sorted(Comparator.comparing(Event::at)).toList();
  }

  private java.util.Optional<Event> item(Entry act, Set<String> called) {
    if (!act.kind().equals("item.called") && !act.kind().equals("item.ended")) {
      return java.util.Optional.empty();
    }
    Map<?, ?> item = (Map<?, ?>) Json.parse(act.body());
    if (act.kind().equals("item.ended")) {
      return java.util.Optional.of(new Event(act.at(), List.of(new Block.Paragraph(say("item.ended", time(act.at())), "note"))));
    }
    boolean first = called.add(act.subject());
    return java.util.Optional.of(new Event(act.at(), List.of(new Block.Heading(3, say("item", item.get("position"), item.get("title"))),
        new Block.Paragraph(say(first ? "item.called" : "item.again", time(act.at())), "note"))));
  }

  private Block speech(Speech speech) {
    Deputy deputy = facts.deputies().get(speech.getDeputyId());
    Instant end = speech.getEndedAt() == null ? speech.getBeganAt() : speech.getEndedAt();
    return new Block.Spoken(deputy.id(), say("speech", deputy.name(), deputy.title(), deputy.stateName(), speech.getKind().word() + (speech.getEndedAt() == null ? "" : ", "
        + Words.duration(speech.length(end)))) + (speech.getLanguage() == null ? "" : speech.getInterpreter() == null ? say("speech.language", speech.getLanguage())
        : say("speech.interpreted", speech.getLanguage(), speech.getInterpreter())), speech.getNote() == null ? "" : speech.getNote());
  }

  private List<Block> quorum(QuorumCall call) {
    return List.of(new Block.Paragraph(say("quorum", call.number(), call.askedBy(), time(call.openedAt()), call.ruleTitle())),
        new Block.Paragraph(say(call.met() ? "quorum.met" : "quorum.lacks", time(call.concludedAt()), Words.number(call.presentCount()), Words.number(call.inOffice()), call.consequence()), "strong"));
  }

  private List<Block> scrutin(ScrutinView view) {
    Scrutin scrutin = view.scrutin();
    List<Block> out = new ArrayList<>();
    out.add(new Block.Heading(4, say("scrutin", scrutin.getNumber())));
    if (scrutin.getRepeatsId() != null) {
      facts.scrutins().stream().filter(v -> v.scrutin().getId().equals(scrutin.getRepeatsId())).findFirst()
          .ifPresent(v -> out.add(new Block.Paragraph(say("scrutin.repeats", v.scrutin().getNumber()))));
    }
    out.add(new Block.Facts(List.of(new Block.Fact(say("scrutin.question"), scrutin.getQuestion()), new Block.Fact(say("scrutin.meaning"), scrutin.getMeaning()),
        new Block.Fact(say("scrutin.rule"), view.rule().sentence()))));
    if (view.tally() != null && scrutin.getClosedAt() != null) {
      out.add(new Block.Paragraph(say("scrutin.times", time(scrutin.getOpenedAt()), time(scrutin.getClosedAt())), "note"));
      out.add(table(scrutin, view.tally()));
    }
    CountWords.of(view).forEach(words -> out.add(new Block.Paragraph(words, "note")));
    if (scrutin.getStatus() == Scrutin.Status.ANNULLED) {
      out.add(new Block.Paragraph(say("scrutin.annulled", time(scrutin.getAnnulledAt()), full(scrutin.getAnnulReason())), "strong"));
    } else if (scrutin.getStatus() == Scrutin.Status.PROCLAIMED) {
      out.addAll(proclaimed(view));
    } else {
      out.add(new Block.Paragraph(say("scrutin.pending"), "strong"));
    }
    if (!view.corrections().isEmpty()) {
      out.add(new Block.Paragraph(say("scrutin.corrections", Words.list(view.corrections().stream()
          .map(c -> say("scrutin.correction", facts.deputies().get(c.deputy()).name(), c.choice().word().toLowerCase(Locale.FRENCH))).toList())), "note"));
    }
    return out;
  }

  private List<Block> proclaimed(ScrutinView view) {
    Scrutin scrutin = view.scrutin();
    Scrutin.Override override = scrutin.override();
    List<Block> out = new ArrayList<>();
    out.add(new Block.Paragraph(say("scrutin.proclaimed", time(scrutin.getProclaimedAt())), "note"));
    if (override == null || override.confirmedBy() == null) {
      out.add(new Block.Paragraph(view.verdict().word() + ".", "strong"));
      out.add(new Block.Paragraph(view.verdict().sentence()));
    } else {
      out.add(new Block.Paragraph(view.rule().word(override.outcome()) + ".", "strong"));
      out.add(new Block.Paragraph(say("scrutin.override", view.verdict().word(), full(override.reason()), person(override.by()), person(override.confirmedBy()))));
      out.add(new Block.Paragraph(view.verdict().sentence()));
    }
    return out;
  }

  private static Block table(Scrutin scrutin, Tally tally) {
    List<List<String>> rows = new ArrayList<>();
    for (Tally.Delegation d : tally.delegations()) {
      rows.add(row(d.name(), d.pour(), d.contre(), d.abstention(), d.present(), d.represented()));
    }
    rows.add(row(say("scrutin.total"), tally.pour(), tally.contre(), tally.abstention(), tally.present(), tally.represented()));
    return new Block.Table(say("scrutin.caption", scrutin.getNumber()), List.of(say("scrutin.delegation"), say("scrutin.pour"), say("scrutin.contre"),
        say("scrutin.abstention"), say("scrutin.none"), say("scrutin.present")), rows);
  }

  private static List<String> row(String name, int pour, int contre, int abstention, int present, int represented) {
    return List.of(name, Words.number(pour), Words.number(contre), Words.number(abstention), Words.number(present + represented - pour - contre - abstention),
        represented == 0 ? Words.number(present) : say("scrutin.represented", present, represented));
  }

  private List<Block> annex() {
    List<Block> out = new ArrayList<>();
    for (ScrutinView view : facts.scrutins()) {
      if (view.scrutin().getClosedAt() == null || view.tally() == null || !view.named()) {
        continue;
      }
      out.add(new Block.Heading(3, say("annex.scrutin", view.scrutin().getNumber(), view.scrutin().getQuestion())));
      List<Block.Fact> lines = new ArrayList<>();
      for (Choice choice : Choice.values()) {
        who(lines, "annex." + choice.name().toLowerCase(Locale.ROOT), view.voters().stream().filter(v -> v.choice() == choice).toList());
      }
      who(lines, "annex.none", view.voters().stream().filter(v -> v.entry().votes() && v.choice() == null).toList());
      who(lines, "annex.absent", view.voters().stream().filter(v -> !v.entry().votes()).toList());
      out.add(new Block.Facts(lines));
    }
    return out;
  }

  private void who(List<Block.Fact> lines, String key, List<ScrutinView.Voter> voters) {
    if (!voters.isEmpty()) {
      lines.add(new Block.Fact(say(key, voters.size()), voters.stream().map(v -> v.entry().represented() ? say("annex.proxy", v.entry().name(), facts.deputies().get(v.entry().proxy().holder()).name()) : v.entry().name()).collect(Collectors.joining(", ")) + "."));
    }
  }

  private String time(Instant at) {
    return Words.time(at.atZone(zone).toLocalTime());
  }

  private String actor(Entry act) {
    return person(act.actor());
  }

  private String person(String account) {
    return facts.persons().getOrDefault(account, account);
  }

  /** With its full stop. */
  private static String full(String sentence) {
    return sentence.matches("(?s).*[.!?…]\\s*") ? sentence : sentence + ".";
  }
}
