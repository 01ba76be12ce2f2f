package liptako.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import liptako.publication.PublicSite.ResultRecord;
import liptako.rules.Finding;
import liptako.rules.Tally;
import liptako.voting.Choice;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinView;

/** The sheet of one result, for the file of the sitting and for the wall: answer, figures, why, names. Pure. */
final class ResultSheet {
  private final ResultRecord result;
  private final ZoneId zone;
  private final List<Block> blocks = new ArrayList<>();

  private ResultSheet(ResultRecord result) {
    this.result = result;
    this.zone = result.session().getZone();
  }

  static PrintedText of(ResultRecord result) {
    return new ResultSheet(result).write();
  }

  private PrintedText write() {
    Scrutin scrutin = result.scrutin();
    ScrutinView view = result.view();
    if (result.session().isSample() || view.rule().sample()) {
      note("sheet.sample");
    }
    result.notices().forEach(notice -> blocks.add(new Block.Paragraph(PublicWords.say("notice." + notice.getKind(), at(notice.getDoneAt()), notice.getText()), "strong")));
    blocks.add(new Block.Paragraph(result.word() + ".", "strong"));
    verdict(scrutin, view);
    blocks.add(new Block.Facts(List.of(fact("sheet.question", scrutin.getQuestion()), fact("sheet.meaning", scrutin.getMeaning()), fact("sheet.rule", view.rule().sentence()))));
    note("sheet.sitting", Words.ordinal(result.sitting().getNumber()), at(scrutin.getOpenedAt()));
    if (result.item() != null) {
      note("sheet.item", result.itemNumber(), result.item());
    }
    times(scrutin);
    CountWords.of(view).forEach(words -> blocks.add(new Block.Paragraph(words, "note")));
    if (view.tally() != null) {
      blocks.add(new Block.Heading(2, PublicWords.say("sheet.figures")));
      blocks.add(table(view.tally()));
    }
    if (view.verdict() != null && !view.verdict().findings().isEmpty()) {
      blocks.add(new Block.Heading(2, PublicWords.say("sheet.findings")));
      blocks.add(new Block.Facts(view.verdict().findings().stream().map(ResultSheet::finding).toList()));
    }
    corrections(view);
    note("sheet.identifier", Identifier.address(Identifier.of(result.session(), scrutin)));
    note("sheet.record", Words.number(result.act().number()), result.act().hash());
    return new PrintedText(PublicWords.say("sheet.title", scrutin.getNumber()), PublicWords.session(result.session()),
        PublicWords.say("sheet.footer", scrutin.getNumber(), result.session().getPlace() + ", " + Words.date(scrutin.getOpenedAt().atZone(zone).toLocalDate())), false, true,
        blocks, names(view));
  }

  private void verdict(Scrutin scrutin, ScrutinView view) {
    if (scrutin.getStatus() == Scrutin.Status.ANNULLED) {
      blocks.add(new Block.Paragraph(PublicWords.say("sheet.annulled", at(scrutin.getAnnulledAt()), scrutin.getAnnulReason())));
    } else if (scrutin.override() != null && scrutin.override().confirmedBy() != null) {
      blocks.add(new Block.Paragraph(PublicWords.say("sheet.override", view.verdict().word(), scrutin.override().reason())));
      blocks.add(new Block.Paragraph(view.verdict().sentence()));
    } else {
      blocks.add(new Block.Paragraph(view.verdict().sentence()));
    }
  }

  private void times(Scrutin scrutin) {
    List<Block.Fact> times = new ArrayList<>(List.of(fact("sheet.opened", at(scrutin.getOpenedAt()))));
    if (scrutin.getClosedAt() != null) {
      times.add(fact("sheet.closed", at(scrutin.getClosedAt())));
    }
    if (scrutin.getProclaimedAt() != null) {
      times.add(fact("sheet.proclaimed", at(scrutin.getProclaimedAt())));
    }
    blocks.add(new Block.Facts(times));
  }

  private Block table(Tally tally) {
    List<List<String>> rows = new ArrayList<>();
    tally.delegations().forEach(d -> rows.add(row(d.name(), d.pour(), d.contre(), d.abstention(), d.present(), d.represented())));
    rows.add(row(PublicWords.say("sheet.total"), tally.pour(), tally.contre(), tally.abstention(), tally.present(), tally.represented()));
    return new Block.Table(PublicWords.say("sheet.title", result.scrutin().getNumber()), List.of(PublicWords.say("sheet.delegation"), PublicWords.say("sheet.pour"),
        PublicWords.say("sheet.contre"), PublicWords.say("sheet.abstention"), PublicWords.say("sheet.none"), PublicWords.say("sheet.present")), rows);
  }

  private static List<String> row(String name, int pour, int contre, int abstention, int present, int represented) {
    return List.of(name, Words.number(pour), Words.number(contre), Words.number(abstention), Words.number(present + represented - pour - contre - abstention),
        represented == 0 ? Words.number(present) : PublicWords.say("sheet.represented", present, represented));
  }

  private static Block.Fact finding(Finding finding) {
    return new Block.Fact(finding.label(), PublicWords.say("sheet.finding", finding.need(), Words.number(finding.reached()), PublicWords.say(finding.met() ? "sheet.met" : "sheet.unmet")));
  }

  private void corrections(ScrutinView view) {
    if (!view.corrections().isEmpty()) {
      blocks.add(new Block.Heading(2, PublicWords.say("sheet.corrections")));
      view.corrections().forEach(c -> view.voters().stream().filter(v -> v.deputy().equals(c.deputy())).findFirst().ifPresent(v ->
          blocks.add(new Block.Paragraph(PublicWords.say("correction", v.entry().name(), c.choice().word().toLowerCase(Locale.FRENCH))))));
    }
  }

  /** One list a delegation and answer, as it was given. */
  private List<Block> names(ScrutinView view) {
    List<Block> out = new ArrayList<>();
    if (!view.named()) {
      return out;
    }
    for (String state : view.voters().stream().map(v -> v.entry().state()).distinct().toList()) {
      List<ScrutinView.Voter> of = view.voters().stream().filter(v -> v.entry().state().equals(state)).toList();
      List<Block.Fact> lines = new ArrayList<>();
      for (Choice choice : Choice.values()) {
        who(lines, choice.word(), of.stream().filter(v -> v.choice() == choice).toList());
      }
      who(lines, PublicWords.say(view.open() ? "none" : "present"), of.stream().filter(v -> v.entry().votes() && v.choice() == null).toList());
      who(lines, PublicWords.say("absent"), of.stream().filter(v -> !v.entry().votes()).toList());
      out.add(new Block.Heading(3, view.tally() == null ? state : view.tally().delegations().stream().filter(d -> d.code().equals(state)).map(Tally.Delegation::name).findFirst().orElse(state)));
      out.add(new Block.Facts(lines));
    }
    return out;
  }

  private void who(List<Block.Fact> lines, String answer, List<ScrutinView.Voter> voters) {
    if (!voters.isEmpty()) {
      lines.add(new Block.Fact(PublicWords.say("sheet.names.of", answer, voters.size()), voters.stream().map(this::name).collect(Collectors.joining(", ")) + "."));
    }
  }

  /** The name, with that of who held the delegation of vote. */
  private String name(ScrutinView.Voter voter) {
    return !voter.entry().represented() ? voter.entry().name() : result.view().voters().stream().filter(v -> v.deputy().equals(voter.entry().proxy().holder())).findFirst()
        .map(holder -> PublicWords.say("sheet.proxy", voter.entry().name(), holder.entry().name())).orElse(voter.entry().name());
  }

  private Block.Fact fact(String key, String text) {
    return new Block.Fact(PublicWords.say(key), text);
  }

  private void note(String key, Object... arguments) {
    blocks.add(new Block.Paragraph(PublicWords.say(key, arguments), "note"));
  }

  private String at(Instant at) {
    return Words.dateAndTime(at.atZone(zone));
  }
}
