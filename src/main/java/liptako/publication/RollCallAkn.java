package liptako.publication;

import java.util.Locale;
import liptako.publication.PublicSite.ResultRecord;
import liptako.rules.Tally;
import liptako.voting.Choice;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinView;
import org.w3c.dom.Element;

/** A result in Akoma Ntoso: the figures as parliamentary analysis, each name's vote as a roll call. Pure. */
final class RollCallAkn {
  private final AknFile file;
  private final ResultRecord result;

  private RollCallAkn(ResultRecord result) {
    this.result = result;
    var session = result.session();
    String eli = Identifier.address(Identifier.of(session, result.scrutin()));
    file = new AknFile(new AknFile.Identity(session, "debate", "scrutin", "/scrutin/" + result.scrutin().getNumber(),
        result.scrutin().getOpenedAt().atZone(session.getZone()).toLocalDate(), 1, PublicWords.say("scrutin", result.scrutin().getNumber()), eli));
  }

  static byte[] of(ResultRecord result) {
    return new RollCallAkn(result).write();
  }

  private byte[] write() {
    Scrutin scrutin = result.scrutin();
    ScrutinView view = result.view();
    for (Choice choice : Choice.values()) {
      file.reference("TLCConcept", id(choice), "/akn/ontology/concept/" + id(choice), choice.word());
    }
    file.reference("TLCConcept", outcome(), "/akn/ontology/concept/" + outcome(), result.word());
    file.reference("TLCConcept", "presents", "/akn/ontology/concept/presents", PublicWords.say("present"));
    for (ScrutinView.Voter voter : view.voters()) {
      file.reference("TLCPerson", person(voter), "/akn/ontology/person/" + Identifier.JURISDICTION + "/" + person(voter), voter.entry().name());
    }
    if (view.tally() != null) {
      for (Tally.Delegation d : view.tally().delegations()) {
        file.reference("TLCOrganization", delegation(d.code()), "/akn/ontology/organization/" + Identifier.JURISDICTION + "/" + delegation(d.code()), d.name());
      }
      analysis(view.tally());
    }
    Element body = file.body("debateBody", PublicWords.session(result.session()), PublicWords.say("scrutin", scrutin.getNumber()) + " : " + scrutin.getQuestion());
    Element section = file.add(body, "debateSection", null, "name", "resultat", "eId", "dbsect_1");
    file.add(section, "heading", result.word());
    file.add(section, "p", scrutin.getQuestion());
    file.add(section, "p", scrutin.getMeaning());
    file.add(section, "p", view.rule().sentence());
    if (view.verdict() != null) {
      file.add(section, "p", view.verdict().sentence());
    }
    CountWords.of(view).forEach(words -> file.add(section, "p", words));
    if (scrutin.getAnnulReason() != null) {
      file.add(section, "p", scrutin.getAnnulReason());
    }
    if (scrutin.override() != null && scrutin.override().confirmedBy() != null) {
      file.add(section, "p", scrutin.override().reason());
    }
    result.notices().forEach(notice -> file.add(section, "p", PublicWords.say("notice." + notice.getKind(), Words.dateAndTime(notice.getDoneAt().atZone(result.session().getZone())), notice.getText())));
    rollCall(body);
    return file.bytes();
  }

  private void analysis(Tally tally) {
    Element analysis = file.add(file.meta(), "analysis", null, "source", "#liptako");
    Element voting = file.add(file.add(analysis, "parliamentary", null), "voting", null, "eId", "vote_1", "outcome", "#" + outcome(), "href", "#rollcall_1");
    count(voting, "all", "presents", tally.present(), null);
    for (Choice choice : Choice.values()) {
      count(voting, "all", id(choice), choice == Choice.POUR ? tally.pour() : choice == Choice.CONTRE ? tally.contre() : tally.abstention(), null);
    }
    for (Tally.Delegation d : tally.delegations()) {
      count(voting, d.code(), "presents", d.present(), d.code());
      count(voting, d.code(), id(Choice.POUR), d.pour(), d.code());
      count(voting, d.code(), id(Choice.CONTRE), d.contre(), d.code());
      count(voting, d.code(), id(Choice.ABSTENTION), d.abstention(), d.code());
    }
  }

  private void count(Element voting, String of, String what, int value, String delegation) {
    Element count = file.add(voting, "count", null, "eId", "vote_1__count_" + of.toLowerCase(Locale.ROOT) + "-" + what, "value", String.valueOf(value), "refersTo", "#" + what);
    if (delegation != null) {
      count.setAttribute("href", "#" + delegation(delegation));
    }
  }

  private void rollCall(Element body) {
    Element rollCall = file.add(body, "rollCall", null, "eId", "rollcall_1");
    file.add(rollCall, "heading", PublicWords.say("rollCall"));
    for (ScrutinView.Voter voter : result.view().voters()) {
      Element line = file.add(rollCall, "p", voter.entry().name() + " (" + voter.entry().state() + ") : ");
      if (voter.choice() != null) {
        file.add(line, "vote", voter.choice().word(), "by", "#" + person(voter), "choice", "#" + id(voter.choice()));
      } else {
        file.add(line, "person", PublicWords.say(!voter.entry().votes() ? "absent" : !result.view().named() ? "presentOne" : result.view().open() ? "none" : voter.voted() ? "voted" : "none"), "refersTo", "#" + person(voter));
      }
    }
    result.view().corrections().forEach(c -> result.view().voters().stream().filter(v -> v.deputy().equals(c.deputy())).findFirst().ifPresent(v ->
        file.add(rollCall, "p", PublicWords.say("correction", v.entry().name(), c.choice().word().toLowerCase(Locale.FRENCH)))));
  }

  private String outcome() {
    return result.outcome().toLowerCase(Locale.ROOT);
  }

  private static String id(Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static String person(ScrutinView.Voter voter) {
    return "p-" + voter.entry().code().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_");
  }

  private static String delegation(String code) {
    return "d-" + code.toLowerCase(Locale.ROOT);
  }
}
