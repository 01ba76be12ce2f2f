package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.election.Candidacy;
import liptako.election.ElectionView;
import liptako.election.Elections;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;

/** The minutes of an election as a file to print and sign: by scrutineers, secretary and whoever presides. */
@ApplicationScoped
@Transactional
public class ElectionMinutes {
  private static final String LINE = "…………………………………………";
  @Inject private Elections elections;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;

  @Allowed(Act.FOLLOW_SITTING)
  public byte[] pdf(UUID election) {
    return print(elections.desk(election));
  }

  @Public("published on purpose")
  public byte[] published(UUID election) {
    return print(elections.published(election));
  }

  private byte[] print(ElectionView view) {
    return PdfFile.of(PrintedDocument.of(text(view, sessions.session(view.election().getSessionId()), sittings.sitting(view.election().getSittingId()))));
  }

  private static String say(String key, Object... arguments) {
    return MinutesText.say("election." + key, arguments);
  }

  /** Pure: the minutes from what is recorded. */
  static PrintedText text(ElectionView view, Session session, Sitting sitting) {
    ZoneId zone = session.getZone();
    var election = view.election();
    List<Block> blocks = new ArrayList<>();
    if (session.isSample()) {
      blocks.add(new Block.Paragraph(MinutesText.say("sample"), "note"));
    }
    boolean said = election.getProclaimedAt() != null;
    if (!said) {
      blocks.add(new Block.Paragraph(say(election.getAnnulReason() == null ? "draft" : "annulled", String.valueOf(election.getAnnulReason())), "note"));
    }
    blocks.add(new Block.Facts(List.of(new Block.Fact(say("office"), election.getOffice()), new Block.Fact(say("places"), String.valueOf(election.getPlaces())),
        new Block.Fact(say("rule"), election.rule().sentence()))));
    blocks.add(new Block.Heading(2, say("candidacies")));
    blocks.add(new Block.Items(numbered(view.candidacies().stream().map(c -> c.isWithdrawn() ? say("withdrawn", c.getName()) : c.getName()).toList())));
    for (ElectionView.RoundView round : view.rounds()) {
      round(blocks, view, round, zone);
    }
    if (said) {
      blocks.add(new Block.Heading(2, say("result")));
      blocks.add(new Block.Paragraph(view.elected().isEmpty() ? say("nobody") : say("proclaimed", time(election.getProclaimedAt(), zone),
          Words.list(view.elected().stream().map(Candidacy::getName).toList())), "strong"));
    }
    blocks.add(new Block.Heading(2, say("signatures")));
    List<Block.Fact> lines = new ArrayList<>(view.scrutineers().isEmpty() ? List.of(new Block.Fact(say("scrutineers"), say("none")))
        : view.scrutineers().stream().map(s -> new Block.Fact(say("scrutineer", s.name()), LINE)).toList());
    lines.add(new Block.Fact(say("secretary"), LINE));
    lines.add(new Block.Fact(say("chair"), LINE));
    blocks.add(new Block.Facts(lines));
    String place = session.getPlace() + ", " + Words.date(election.getPreparedAt().atZone(zone).toLocalDate());
    return new PrintedText(say("title", election.getOffice()), MinutesText.say("session", session.getBody().title(), session.getNumber(), session.getTitle()),
        say("footer", election.getNumber(), place), !said, true, blocks, List.of());
  }

  private static void round(List<Block> blocks, ElectionView view, ElectionView.RoundView of, ZoneId zone) {
    var round = of.round();
    blocks.add(new Block.Heading(2, say("round", round.getNumber())));
    blocks.add(new Block.Paragraph(round.getClosedAt() == null ? say("open", time(round.getOpenedAt(), zone)) : say("times", time(round.getOpenedAt(), zone), time(round.getClosedAt(), zone)), "note"));
    var figures = round.figures();
    List<List<String>> rows = new ArrayList<>();
    if (!figures.isEmpty()) {
      view.candidacies().stream().filter(c -> figures.containsKey(c.getId().toString())).forEach(c -> rows.add(List.of(c.getName(), Words.number(figures.get(c.getId().toString())))));
      for (String paper : List.of("contre", "blanc", "nul", "ballots")) {
        if (figures.containsKey(paper)) {
          rows.add(List.of(say("field." + paper), Words.number(figures.get(paper))));
        }
      }
      rows.add(List.of(say("expressed"), Words.number(figures.get("ballots") - figures.get("blanc") - figures.get("nul"))));
      blocks.add(new Block.Table(say("figures", round.getNumber()), List.of(say("candidate"), say("votes")), rows));
    }
    List<Block.Fact> facts = new ArrayList<>(List.of(new Block.Fact(say("electors"), Words.number(of.electors().size())), new Block.Fact(say("took"), Words.number((int) of.took()))));
    if (round.getCountedBy() != null) {
      facts.add(new Block.Fact(say("counted"), say("counted.by", round.getCountedBy(), round.getSheetSha256())));
    }
    blocks.add(new Block.Facts(facts));
    if (round.verdict() != null) {
      blocks.add(new Block.Paragraph(round.verdict().sentence()));
    }
  }

  private static List<Block.Fact> numbered(List<String> names) {
    List<Block.Fact> items = new ArrayList<>();
    names.forEach(name -> items.add(new Block.Fact(String.valueOf(items.size() + 1), name)));
    return items;
  }

  private static String time(Instant at, ZoneId zone) {
    return Words.time(at.atZone(zone).toLocalTime());
  }
}
