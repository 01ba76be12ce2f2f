package liptako.rules;

import static liptako.rules.House3.adoption;
import static liptako.rules.House3.plain;
import static liptako.rules.House3.present;
import static liptako.rules.House3.preset;
import static liptako.rules.House3.rule;
import static liptako.rules.House3.votes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import liptako.json.Json;
import liptako.rules.Tally.Casting;
import liptako.rules.Tally.Delegation;
import liptako.rules.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static void says(Rule rule, Tally tally, String sentence) {
    assertThat(plain(rule.decide(tally).sentence())).isEqualTo(sentence);
  }

  @Test
  void explainsADoubleMajorityThatIsMet() {
    says(preset("double-majorite"), present(25, 24, 24, 20, 5, 0, 20, 4, 0, 18, 6, 0), "Quorum atteint : 73 membres présents sur 75 membres en "
        + "fonction, il en fallait 38 au total ; il fallait aussi, dans chacune des trois délégations, au moins le tiers des membres en fonction, "
        + "condition réunie. 58 voix pour sur 73 suffrages exprimés : il en fallait 37 au total, et la même majorité dans chacune des trois "
        + "délégations, qui est réunie.");
  }

  @Test
  void explainsWhatIsMissingAndWhere() {
    Rule rule = adoption("{'moreThan':'1/2','of':'expressed'}", "{'moreThan':'1/2','of':'expressed','delegations':'every'}");
    says(rule, votes(20, 5, 0, 9, 16, 0, 8, 17, 0), "37 voix pour sur 75 suffrages exprimés : il en fallait 38 au total, il en manque 1 ; il "
        + "fallait aussi la même majorité dans chacune des trois délégations : 9 voix pour sur 25 suffrages exprimés dans la délégation du Mali, "
        + "il en fallait 13, il en manque 4 ; 8 voix pour sur 25 suffrages exprimés dans la délégation du Niger, il en fallait 13, il en manque 5.");
    assertThat(rule.decide(votes(20, 5, 0, 9, 16, 0, 8, 17, 0)).word()).isEqualTo("Rejeté");
  }

  @Test
  void explainsEveryFormOfCondition() {
    Tally tally = votes(20, 5, 0, 20, 5, 0, 8, 16, 1);
    says(adoption("{'moreThan':'contre'}"), tally, "48 voix pour, 26 voix contre : il en fallait 27.");
    says(adoption("{'atLeast':50}"), tally, "48 voix pour : il en fallait 50, il en manque 2.");
    says(adoption("{'votes':'contre','atMost':20}", "{'atLeast':5}"), tally,
        "26 voix contre : il en fallait au plus 20, c’est 6 de trop ; 48 voix pour, il en fallait 5.");
    says(adoption("{'votes':'contre','atMost':0}", "{'atLeast':5}"), tally, "26 voix contre : il n’en fallait pas, c’est 26 de trop ; 48 voix pour, il en fallait 5.");
    says(adoption("{'atLeast':5}", "{'votes':'abstention','lessThan':2}"), tally, "48 voix pour : il en fallait 5 ; 1 abstention, il en fallait au plus 1.");
    says(adoption("{'moreThan':'contre','delegations':2}"), tally,
        "Il fallait, dans au moins deux des trois délégations, plus de voix pour que de voix contre : condition réunie.");
    says(adoption("{'moreThan':'contre'}", "{'atLeast':9,'delegations':'every'}"), tally, "48 voix pour, 26 voix contre : il en fallait 27 au total ; "
        + "il fallait aussi, dans chacune des trois délégations, au moins 9 voix pour : 8 voix pour dans la délégation du Niger, il en fallait 9, il en manque 1.");
    says(adoption("{'moreThan':'contre'}", "{'votes':'contre','atMost':0,'delegations':'every','among':['NE']}"), tally,
        "48 voix pour, 26 voix contre : il en fallait 27 au total ; il fallait aussi, dans la seule délégation concernée, aucune voix contre : "
        + "16 voix contre dans la délégation du Niger, il n’en fallait pas, c’est 16 de trop.");
    says(adoption("{'moreThan':'contre'}", "{'votes':'contre','lessThan':'2/3','of':'inOffice','delegations':'every'}"), tally,
        "48 voix pour, 26 voix contre : il en fallait 27 au total ; il fallait aussi, dans chacune des trois délégations, moins des deux tiers des "
        + "membres en fonction (voix contre), condition réunie.");
  }

  @Test
  void explainsAlternatives() {
    Rule rule = adoption("{'any':[{'atLeast':60},{'all':[{'atLeast':40},{'votes':'contre','lessThan':30}]}]}");
    says(rule, votes(20, 5, 0, 20, 5, 0, 8, 16, 1),
        "Une condition suffisait : toutes les conditions sont réunies, 48 voix pour, il en fallait 40 ; 26 voix contre, il en fallait au plus 29.");
    says(rule, votes(20, 5, 0, 10, 15, 0, 8, 16, 1), "Aucune des conditions possibles n’est réunie : 38 voix pour, il en fallait 60, il en manque 22 ; "
        + "toutes les conditions ne sont pas réunies, 38 voix pour, il en fallait 40, il en manque 2 ; 36 voix contre, il en fallait au plus 29, c’est 7 de trop.");
    List<Finding> findings = rule.decide(votes(20, 5, 0, 20, 5, 0, 8, 16, 1)).findings();
    assertThat(findings).extracting(Finding::level).containsExactly(0, 1, 1, 2, 2);
    assertThat(findings).extracting(Finding::met).containsExactly(true, false, true, true, true);
    assertThat(findings.get(0).label()).isEqualTo("Une au moins de ces conditions");
    assertThat(findings.get(2).label()).isEqualTo("Toutes ces conditions");
    assertThat(findings.get(0).required()).isEqualTo(1);
    assertThat(findings.get(2).required()).isEqualTo(2);
    assertThat(findings.get(0).reached()).isEqualTo(1);
    assertThat(adoption("{'any':[{'atLeast':6}],'label':'Ceci'}").decide(Tally.ofVotes(6, 0, 0)).findings().get(0).label()).isEqualTo("Ceci");
  }

  @Test
  void listsAtMostFourDelegations() {
    List<Delegation> six = java.util.stream.IntStream.range(0, 6).mapToObj(i -> Delegation.of("D" + i, "D" + i, 9, 9, 9, 1, 2, 0)).toList();
    says(adoption("{'moreThan':'contre','delegations':'every'}"), Tally.of(six), "Il fallait, dans chacune des six délégations, plus de voix pour que de "
        + "voix contre : 1 voix pour, 2 voix contre dans la délégation D0, il en fallait 3, il en manque 2 ; 1 voix pour, 2 voix contre dans la "
        + "délégation D1, il en fallait 3, il en manque 2 ; 1 voix pour, 2 voix contre dans la délégation D2, il en fallait 3, il en manque 2 ; "
        + "1 voix pour, 2 voix contre dans la délégation D3, il en fallait 3, il en manque 2 ; et deux autres.");
    says(adoption("{'moreThan':'contre','delegations':'every'}"), Tally.of(six.subList(0, 5)), "Il fallait, dans chacune des cinq délégations, plus de voix "
        + "pour que de voix contre : 1 voix pour, 2 voix contre dans la délégation D0, il en fallait 3, il en manque 2 ; 1 voix pour, 2 voix contre "
        + "dans la délégation D1, il en fallait 3, il en manque 2 ; 1 voix pour, 2 voix contre dans la délégation D2, il en fallait 3, il en manque 2 ; "
        + "1 voix pour, 2 voix contre dans la délégation D3, il en fallait 3, il en manque 2 ; et une autre.");
    says(adoption("{'blocks':{},'atLeast':1}"), Tally.of(six), "0 délégation pour (contre : D0, D1, D2, D3, D4 et D5) : il en fallait 1, il en manque 1.");
    List<Delegation> seven = new java.util.ArrayList<>(six);
    seven.add(Delegation.of("D6", "D6", 9, 9, 9, 0, 0, 0));
    says(adoption("{'blocks':{},'atLeast':1}"), Tally.of(seven), "0 délégation pour : il en fallait 1, il en manque 1.");
  }

  @Test
  void blocksThatDidNotVoteAreNamed() {
    says(adoption("{'blocks':{'uniform':true},'moreThan':'1/2','of':'present'}"), votes(9, 0, 0, 0, 0, 0, 3, 3, 0),
        "1 délégation pour sur 3 délégations présentes (pour : Burkina Faso ; vote nul : Niger ; sans vote : Mali) : il en fallait 2, il en manque 1.");
    Verdict verdict = adoption("{'blocks':{},'atLeast':1}").decide(present(9, 0, 9, 9, 0, 0, 0, 0, 0, 3, 3, 0));
    assertThat(verdict.findings()).extracting(finding -> plain(finding.label())).containsExactly("Délégations pour : au moins 1, chaque délégation comptant "
        + "pour une, du côté de sa majorité", "Délégation du Burkina Faso : pour", "Délégation du Mali : n’a pas voté", "Délégation du Niger : abstention");
    assertThat(verdict.findings()).extracting(Finding::met).containsExactly(true, true, false, false);
    Verdict base = adoption("{'blocks':{},'moreThan':'1/2','of':'present'}").decide(present(9, 0, 9, 9, 0, 0, 0, 0, 0, 3, 3, 0));
    assertThat(base.findings().get(0).base()).isEqualTo(2);
    assertThat(adoption("{'blocks':{'weight':'seats'},'atLeast':1}").decide(votes(9, 0, 0, 0, 9, 0, 0, 9, 0)).findings().get(0).reached()).isEqualTo(25);
    assertThat(adoption("{'blocks':{'weight':'inOffice'},'atLeast':1}").decide(votes(9, 0, 0, 9, 0, 0, 0, 9, 0)).findings().get(0).reached()).isEqualTo(50);
    assertThat(adoption("{'blocks':{'side':{'atLeast':'1/3','of':'expressed'}},'atLeast':1}").decide(votes(9, 9, 0, 9, 0, 0, 0, 9, 0)).findings().get(0)
        .reached()).isEqualTo(1);
  }

  @Test
  void theChairsTable() {
    List<Finding> findings = preset("double-majorite").decide(present(25, 24, 25, 20, 5, 0, 20, 4, 0, 8, 16, 0)).findings();
    assertThat(findings).extracting(f -> plain(f.kind().word() + " | " + f.label() + " | " + f.baseText() + " | " + f.need() + " | " + f.reached()))
        .containsExactly("Quorum | Membres présents : plus de la moitié des membres en fonction | 75 membres en fonction | 38 | 74",
            "Quorum | Membres présents : au moins le tiers des membres en fonction, dans chaque délégation | 3 délégations | 3 | 3",
            "Quorum | Membres présents : au moins le tiers des membres en fonction, délégation du Burkina Faso | 25 membres en fonction | 9 | 25",
            "Quorum | Membres présents : au moins le tiers des membres en fonction, délégation du Mali | 25 membres en fonction | 9 | 24",
            "Quorum | Membres présents : au moins le tiers des membres en fonction, délégation du Niger | 25 membres en fonction | 9 | 25",
            "Majorité | Voix pour : plus de la moitié des suffrages exprimés (pour et contre) | 73 suffrages exprimés | 37 | 48",
            "Majorité | Voix pour : plus de la moitié des suffrages exprimés (pour et contre), dans chaque délégation | 3 délégations | 3 | 2",
            "Majorité | Voix pour : plus de la moitié des suffrages exprimés (pour et contre), délégation du Burkina Faso | 25 suffrages exprimés | 13 | 20",
            "Majorité | Voix pour : plus de la moitié des suffrages exprimés (pour et contre), délégation du Mali | 24 suffrages exprimés | 13 | 20",
            "Majorité | Voix pour : plus de la moitié des suffrages exprimés (pour et contre), délégation du Niger | 24 suffrages exprimés | 13 | 8");
    Finding ceiling = adoption("{'votes':'contre','atMost':1234}").decide(Tally.ofVotes(1, 2, 0)).findings().get(0);
    assertThat(plain(ceiling.need())).isEqualTo("au plus 1 234");
    assertThat(ceiling.baseText()).isEqualTo("—");
    assertThat(ceiling.kind()).isEqualTo(Finding.Kind.OPPOSITION);
    assertThat(plain(ceiling.label())).isEqualTo("Voix contre : au plus 1234".replace("1234", "1 234"));
    assertThat(adoption("{'atLeast':3,'label':'Trois voix'}", "{'atLeast':1,'delegations':1,'label':'Une voix'}").decide(votes(9, 0, 0, 0, 0, 0, 0, 0, 0))
        .findings()).extracting(Finding::label).startsWith("Trois voix", "Une voix", "Une voix, délégation du Burkina Faso");
    assertThat(plain(adoption("{'votes':'contre','atMost':0}").decide(Tally.ofVotes(1, 2, 0)).findings().get(0).label())).isEqualTo("Voix contre : aucune");
    assertThat(plain(adoption("{'votes':'contre','lessThan':'1/2','of':'seats'}").decide(Tally.of(9, 9, 9, 1, 2, 0)).findings().get(0).label()))
        .isEqualTo("Voix contre : moins de la moitié des sièges");
    assertThat(plain(adoption("{'votes':'contre','atMost':'1/2','of':'seats'}").decide(Tally.of(9, 9, 9, 1, 2, 0)).findings().get(0).label()))
        .isEqualTo("Voix contre : au plus la moitié des sièges");
    assertThat(plain(adoption("{'moreThan':2}").decide(Tally.ofVotes(1, 2, 0)).findings().get(0).label())).isEqualTo("Voix pour : plus de 2");
    assertThat(plain(adoption("{'lessThan':2,'votes':'contre'}").decide(Tally.ofVotes(1, 2, 0)).findings().get(0).label())).isEqualTo("Voix contre : moins de 2");
  }

  @Test
  void quorumCanBeAskedForOrNoLongerNeeded() {
    Rule rule = preset("quorum-sur-demande");
    Tally tally = Tally.of(75, 75, 30, 20, 10, 0);
    assertThat(rule.decide(tally).outcome()).isEqualTo(Outcome.ADOPTED);
    says(rule, tally.withQuorumRequested(), "Quorum non atteint : 30 membres présents sur 75 membres en fonction, il en fallait 38, il en manque 8. La "
        + "séance est suspendue 15 minutes.");
    assertThat(rule.decide(tally.withQuorumRequested().withMeeting(2)).outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(preset("majorite-simple").decide(votes(9, 0, 0, 9, 0, 0, 9, 0, 0).withMeeting(2)).findings()).hasSizeGreaterThan(2);
    assertThat(rule.quorumOnRequest()).isTrue();
    assertThat(rule.withoutQuorum()).isEqualTo("La séance est suspendue 15 minutes.");
    assertThat(preset("procedure").withoutQuorum()).isEmpty();
    assertThat(preset("procedure").quorumOnRequest()).isFalse();
    assertThat(rule("'quorum':{'conditions':[{'atLeast':3}]},'adoption':[{'atLeast':1}]").withoutQuorum())
        .isEqualTo("Le vote est renvoyé à la séance suivante.");
  }

  @Test
  void reversedBurden() {
    Rule rule = preset("appel-decision-president");
    Verdict kept = rule.decide(Tally.ofVotes(11, 19, 2));
    assertThat(kept.outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(kept.word()).isEqualTo("Décision maintenue");
    assertThat(kept.findings().get(0).kind()).isEqualTo(Finding.Kind.REJECTION);
    assertThat(plain(kept.sentence())).isEqualTo("Décision maintenue, faute de la majorité qu’il fallait pour l’écarter : 19 voix contre sur 30 suffrages "
        + "exprimés, il en fallait 20, il en manque 1.");
    Verdict overturned = rule.decide(Tally.ofVotes(10, 20, 2));
    assertThat(overturned.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(plain(overturned.sentence())).isEqualTo("Décision infirmée : 20 voix contre sur 30 suffrages exprimés, il en fallait 20.");
    assertThat(rule.decide(Tally.ofVotes(0, 0, 2)).outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(rule.word(Outcome.DEFERRED)).isEqualTo("Ajourné");
  }

  @Test
  void consensusThenVote() {
    Rule rule = preset("consensus");
    Tally tally = votes(0, 0, 0, 0, 0, 0, 0, 0, 0);
    Verdict reached = rule.decide(tally.withObjections(0));
    assertThat(reached.outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(plain(reached.sentence())).endsWith("Consensus : aucune objection.");
    Tally unvoted = tally.withVotes(Tally.UNKNOWN, Tally.UNKNOWN, Tally.UNKNOWN, Tally.UNKNOWN, Tally.UNKNOWN)
        .withDelegations(tally.delegations().stream().map(d -> d.withVotes(-1, -1, -1, -1, -1)).toList());
    Verdict toVote = rule.decide(unvoted.withObjections(2));
    assertThat(toVote.outcome()).isEqualTo(Outcome.TO_VOTE);
    assertThat(toVote.word()).isEqualTo("À mettre aux voix");
    assertThat(plain(toVote.sentence())).endsWith("Pas de consensus : 2 objections.");
    assertThat(rule.decide(votes(20, 5, 0, 20, 5, 0, 20, 5, 0).withObjections(1)).outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(rule.decide(votes(5, 20, 0, 20, 5, 0, 20, 5, 0).withObjections(1)).outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(rule.decide(tally.withObjections(1)).outcome()).isEqualTo(Outcome.REJECTED); // voted, nobody for
    Rule silent = rule("'consensus':{'tolerated':1,'failing':'TO_VOTE'},'counting':{'silence':'abstention'},'adoption':[{'moreThan':'contre'}]");
    assertThat(silent.decide(unvoted.withObjections(1)).outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(silent.decide(unvoted.withObjections(2)).outcome()).isEqualTo(Outcome.TO_VOTE);
    Finding finding = reached.findings().get(reached.findings().size() - 1);
    assertThat(finding).isEqualTo(new Finding(Finding.Kind.CONSENSUS, "Objections des délégations", null, "", -1, 0, 0, true, true, 0));
    assertThatThrownBy(() -> rule.decide(tally)).isInstanceOf(MissingFigureException.class).hasMessageContaining("objections");
    Rule tolerant = rule("'consensus':{'tolerated':1,'failing':'REFERRED'}");
    assertThat(tolerant.decide(tally.withObjections(1)).outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(tolerant.decide(tally.withObjections(2)).outcome()).isEqualTo(Outcome.REFERRED);
    assertThat(tolerant.decide(tally.withObjections(2)).findings().get(0).label()).isEqualTo("Objections");
    assertThat(rule.consensus()).isTrue();
    assertThat(rule.objectionMinutes()).isEqualTo(15);
    assertThat(preset("procedure").consensus()).isFalse();
    assertThat(preset("procedure").objectionMinutes()).isZero();
  }

  @Test
  void theChairsCastingVoteIsTold() {
    Rule rule = rule("'adoption':[{'moreThan':'1/2','of':'expressed'}],'tie':{'then':'chair','onlyIfNotVoted':true}");
    Tally tally = Tally.ofVotes(4, 4, 0);
    Verdict pour = rule.decide(tally.withCasting(Casting.POUR));
    assertThat(plain(pour.sentence())).isEqualTo("5 voix pour sur 9 suffrages exprimés : il en fallait 5. Égalité des voix ; la voix prépondérante du "
        + "président de séance, donnée pour, emporte l’adoption.");
    assertThat(pour.findings()).hasSize(1);
    says(rule, tally.withCasting(Casting.CONTRE), "4 voix pour sur 8 suffrages exprimés : il en fallait 5, il en manque 1. Égalité des voix ; la voix "
        + "prépondérante du président de séance, donnée contre, emporte le rejet.");
    assertThat(plain(rule.decide(tally).tie())).isEqualTo("Égalité des voix : la voix prépondérante du président de séance est attendue");
    assertThat(plain(rule.decide(tally.withChairVoted(true)).tie()))
        .isEqualTo("Égalité des voix ; le président de séance a déjà voté, sa voix n’est pas prépondérante");
    Rule again = preset("seconde-deliberation");
    Tally tie = votes(12, 12, 0, 10, 10, 0, 9, 9, 0);
    assertThat(plain(again.decide(tie).tie())).isEqualTo("Égalité des voix : une nouvelle délibération est nécessaire");
    assertThat(plain(again.decide(tie.withVote(2)).tie())).isEqualTo("Nouvelle égalité des voix à la seconde délibération : le texte est rejeté");
    assertThat(rule("'adoption':[{'moreThan':'contre'}],'tie':{'then':'adopted'}").decide(tally).tie()).isEqualTo("Égalité des voix, qui vaut adoption");
    assertThat(rule.decide(Tally.ofVotes(5, 4, 0)).tie()).isNull();
  }

  @Test
  void failingConditionsLeadWhereTheySay() {
    Rule rule = rule("'adoption':[{'moreThan':'contre'},{'votes':'cast','atLeast':10,'failing':'DEFERRED'}]");
    assertThat(rule.decide(Tally.ofVotes(6, 4, 0)).outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(rule.decide(Tally.ofVotes(6, 3, 0)).outcome()).isEqualTo(Outcome.DEFERRED);
    assertThat(rule.decide(Tally.ofVotes(3, 6, 0)).outcome()).isEqualTo(Outcome.REJECTED);
    Rule two = rule("'adoption':[{'votes':'cast','atLeast':10,'failing':'DEFERRED'},{'moreThan':'contre'},{'atLeast':5,'failing':'REFERRED'}]");
    assertThat(two.decide(Tally.ofVotes(3, 6, 0)).outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(two.decide(Tally.ofVotes(4, 3, 0)).outcome()).isEqualTo(Outcome.DEFERRED);
    assertThat(plain(preset("opposition-qualifiee").decide(votes(20, 5, 0, 20, 5, 0, 8, 17, 0)).sentence()))
        .endsWith("il en manque 1. Une conciliation est ouverte avant un second vote.");
  }

  @Test
  void theRuleOfTheNextVoteIsChosen() {
    Rule rule = preset("choix-de-majorite");
    assertThat(rule.decide(Tally.ofVotes(6, 4, 0)).nextRule()).isEqualTo("deux-tiers");
    assertThat(rule.decide(Tally.ofVotes(4, 6, 0)).nextRule()).isEqualTo("majorite-simple");
    assertThat(preset("procedure").decide(Tally.ofVotes(4, 6, 0)).nextRule()).isNull();
  }

  @Test
  void ballotsCountAsTheRuleSays() {
    Tally tally = Tally.of(40, 40, 40, 10, 9, 5).withVotes(10, 9, 5, 3, 2);
    assertThat(adoption("{'moreThan':'1/2','of':'expressed'}").decide(tally).adopted()).isTrue();
    assertThat(rule("'counting':{'abstention':'contre'},'adoption':[{'moreThan':'1/2','of':'expressed'}]").decide(tally).findings().get(0).base()).isEqualTo(24);
    assertThat(rule("'counting':{'abstention':'pour'},'adoption':[{'moreThan':'1/2','of':'expressed'}]").decide(tally).findings().get(0).reached()).isEqualTo(15);
    assertThat(rule("'counting':{'blanc':'abstention','nul':'blanc'},'adoption':[{'moreThan':'1/2','of':'voting'}]").decide(tally).findings().get(0).base()).isEqualTo(27);
    assertThat(rule("'counting':{'silence':'contre'},'adoption':[{'moreThan':'1/2','of':'expressed'}]").decide(tally).findings().get(0).base()).isEqualTo(30);
    assertThat(rule("'counting':{'silence':'contre'},'adoption':[{'moreThan':'1/2','of':'expressed'}]").decide(Tally.of(50, 50, 40, 10, 9, 5).withRepresented(4))
        .findings().get(0).base()).isEqualTo(39);
    Rule moved = rule("'counting':{'abstention':'contre'},'adoption':[{'moreThan':'1/2','of':'expressed'}]");
    assertThatThrownBy(() -> moved.decide(Tally.ofVotes(5, 3, -1))).isInstanceOf(MissingFigureException.class);
    assertThatThrownBy(() -> rule("'counting':{'silence':'contre'},'adoption':[{'moreThan':'contre'}]").decide(Tally.ofVotes(5, 3, 0)))
        .isInstanceOf(MissingFigureException.class)
        .hasMessage("le nombre de présents qui n’ont pas voté est inconnu au total\u202F: il manque membres présents");
  }

  @Test
  void anUnknownFigureIsRefusedByName() {
    assertThatThrownBy(() -> preset("censure").decide(Tally.ofVotes(5, 3, 1)))
        .hasMessage("le nombre de membres en fonction est inconnu au total\u202F: il manque membres en fonction");
    assertThatThrownBy(() -> preset("vote-par-delegation").decide(Tally.of(9, 9, 9, 5, 3, 1))).hasMessage("le détail par délégation est inconnu");
    assertThatThrownBy(() -> adoption("{'moreThan':'contre','delegations':'every','among':['BF','ZZ']}").decide(votes(1, 0, 0, 1, 0, 0, 1, 0, 0)))
        .hasMessage("le détail de toutes les délégations BF et ZZ est nécessaire, le décompte ne donne que BF");
    assertThatThrownBy(() -> adoption("{'blocks':{'weight':'weight'},'atLeast':1}").decide(votes(1, 0, 0, 1, 0, 0, 1, 0, 0)))
        .hasMessage("le poids de la délégation du Burkina Faso est inconnu");
    assertThatThrownBy(() -> adoption("{'blocks':{'weight':'seats'},'atLeast':1}").decide(Tally.of(List.of(Delegation.of("NE", "Niger", -1, -1, -1, 1, 0, 0)))))
        .hasMessage("le nombre de sièges de la délégation du Niger est inconnu");
    assertThatThrownBy(() -> adoption("{'blocks':{'weight':'inOffice'},'atLeast':1}").decide(Tally.of(List.of(Delegation.of("NE", "Niger", -1, -1, -1, 1, 0, 0)))))
        .hasMessage("le nombre de membres en fonction de la délégation du Niger est inconnu");
    assertThatThrownBy(() -> adoption("{'moreThan':'1/2','of':'seats','delegations':'every'}").decide(Tally.of(List.of(Delegation.of("NE", "Niger", -1, 9, 9, 1, 0, 0)))))
        .hasMessage("le nombre de sièges est inconnu dans la délégation du Niger\u202F: il manque sièges");
    Verdict fallback = adoption("{'moreThan':'1/2','of':['present','inOffice','seats']}").decide(Tally.of(9, 7, -1, 4, 0, 0));
    assertThat(fallback.findings().get(0).base()).isEqualTo(7);
  }

  @Test
  @SuppressWarnings("unchecked")
  void theVerdictSurvivesStorage() {
    for (String name : List.of("double-majorite", "choix-de-majorite", "opposition-qualifiee", "vote-par-delegation", "appel-decision-president")) {
      Verdict verdict = preset(name).decide(votes(20, 5, 0, 20, 5, 0, 8, 17, 0));
      assertThat(Verdict.fromMap(verdict.toMap())).isEqualTo(verdict);
      assertThat(Verdict.fromMap((Map<String, Object>) Json.parse(Json.write(verdict.toMap())))).isEqualTo(verdict);
    }
    for (Outcome outcome : Outcome.values()) {
      assertThat(outcome.word()).isNotBlank();
    }
  }

  @Test
  void whatARuleTellsOfItself() {
    Rule rule = rule("'sample':true,'secret':true,'revotable':false,'electorate':{'of':'present','chair':'never','excluded':['concerned-member'],"
        + "'substitutes':true},'adoption':[{'moreThan':'contre'}]");
    assertThat(rule.name()).isEqualTo("essai");
    assertThat(rule.title()).isEqualTo("Essai");
    assertThat(rule.sample()).isTrue();
    assertThat(rule.secret()).isTrue();
    assertThat(rule.revotable()).isFalse();
    assertThat(rule.election()).isFalse();
    assertThat(preset("election").election()).isTrue();
    assertThat(rule.electorate()).isEqualTo(new Electorate(Electorate.Of.PRESENT, Electorate.Chair.NEVER, List.of(Electorate.Excluded.CONCERNED_MEMBER), true));
    assertThat(rule.proxies()).isEqualTo(new Proxies(0, false));
    Rule plain = adoption("{'moreThan':'contre'}");
    assertThat(plain.sample()).isFalse();
    assertThat(plain.secret()).isFalse();
    assertThat(plain.revotable()).isTrue();
    assertThat(plain.electorate()).isEqualTo(new Electorate(Electorate.Of.IN_OFFICE, Electorate.Chair.VOTES, List.of(), false));
    assertThat(plain).isNotEqualTo(rule).isNotEqualTo("essai");
    assertThat(plain.json()).isEqualTo("{\"adoption\":[{\"moreThan\":\"contre\"}],\"format\":\"liptako-rule/1\",\"name\":\"essai\",\"title\":\"Essai\"}");
    assertThatThrownBy(() -> new Proxies(-1, false)).hasMessageContaining("max -1");
  }
}
