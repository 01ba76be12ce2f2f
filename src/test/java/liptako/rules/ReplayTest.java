package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final String EXPRESSED = "config/rules/replay/expressed-abs.json";
  private static final String PRESENT = "config/rules/replay/present-abs.json";
  @TempDir
  Path folder;

  private record Run(int code, List<String> lines) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code = Replay.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return new Run(code, House3.plain(bytes.toString(StandardCharsets.UTF_8)).lines().toList());
  }

  private Run votes(String rule, String... lines) throws IOException {
    Path file = folder.resolve("votes.ndjson");
    Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
    return run("--rule", rule, file.toString());
  }

  private static List<String> documented() {
    String docs = House3.read("docs/rules.md");
    int start = docs.indexOf("```replay\n") + 10;
    return docs.substring(start, docs.indexOf("```", start)).lines().toList();
  }

  @Test
  void theDocumentedLinesReplayAllVotesWithoutDifference() {
    String prefix = "java -cp target/classes liptako.rules.Replay ";
    long votes = 0;
    for (String line : documented()) {
      assertThat(line).startsWith(prefix);
      Run run = run(line.substring(prefix.length()).split(" "));
      assertThat(run.code()).isZero();
      assertThat(run.lines()).hasSize(1);
      assertThat(run.lines().get(0)).endsWith(" 0 differ");
      votes += Long.parseLong(run.lines().get(0).split(" ")[0]);
    }
    assertThat(votes).isEqualTo(7_620);
  }

  @Test
  void theSittingOfOneDayReplaysToo() {
    assertThat(run("--rule", EXPRESSED, "src/test/resources/votes/sitting-an.ndjson").lines()).containsExactly("43 votes, 43 agree, 0 differ");
  }

  @Test
  void wordsAndBriefVerdictsAgree() throws IOException {
    Rule rule = House3.replay("people-and-cantons");
    for (String line : Files.readAllLines(Path.of("src/test/resources/votes/swiss.ndjson"))) {
      VoteLine vote = VoteLine.parse(line);
      assertThat(rule.brief(vote.tally()).outcome()).isEqualTo(rule.decide(vote.tally()).outcome());
    }
  }

  @Test
  void printsEachDifferenceAndCloses() throws IOException {
    Run run = votes(EXPRESSED, "{'id':'a','for':2,'against':1,'expected':'ADOPTED'}", "",
        "{'id':'b','for':1,'against':1,'expected':'ADOPTED'}\r", "{'id':'c','for':1,'against':2,'expected':'REJECTED','required':3}");
    assertThat(run.lines()).containsExactly(
        "b : attendu ADOPTED, calculé REJECTED (expressed-abs) : 1 voix pour sur 2 suffrages exprimés : il en fallait 2, il en manque 1. "
            + "À égalité des voix, le texte n’est pas adopté.",
        "note c : majorité officielle 3, calculée 2", "1 notes", "3 votes, 2 agree, 1 differ");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void anUnknownFigureIsADifferenceNotAZero() throws IOException {
    Run run = votes(PRESENT, "{'id':'a','for':2,'against':1,'expected':'ADOPTED'}", "{'id':'b','for':2,'against':1,'present':3,'expected':'ADOPTED'}",
        "{'id':'c','against':1,'present':3,'expected':'ADOPTED'}");
    assertThat(run.lines()).containsExactly("a : present-abs : le nombre de membres présents est inconnu au total : il manque membres présents",
        "c : present-abs : le nombre de voix pour est inconnu au total : il manque voix pour", "3 votes, 1 agree, 2 differ");
  }

  @Test
  void totalsAreSummedFromDelegationsWhereTheyAreUnknown() throws IOException {
    Run run = votes(EXPRESSED, "{'id':'a','delegations':[{'code':'x','for':2,'against':1},{'code':'y','for':1,'against':1}],'expected':'ADOPTED'}",
        "{'id':'b','delegations':[{'code':'x','for':2,'against':1},{'code':'y','for':1}],'expected':'ADOPTED'}");
    assertThat(run.lines()).containsExactly("b : expressed-abs : le nombre de suffrages exprimés est inconnu au total : il manque voix contre",
        "2 votes, 1 agree, 1 differ");
  }

  @Test
  void recordsThatContradictThemselvesAreJudgedAsTheyAre() throws IOException {
    assertThat(votes(EXPRESSED, "{'id':'a','seats':4,'present':3,'for':9,'against':1,'expected':'ADOPTED'}").code()).isZero();
  }

  @Test
  void circumstancesCanBeGiven() throws IOException {
    Path rule = folder.resolve("rule.json");
    Files.writeString(rule, House3.json("'adoption':[{'moreThan':'1/2','of':'expressed'}],'tie':{'then':'chair','onlyIfNotVoted':true},"
        + "'deferral':[{'moreThan':'1/2','of':'voting'}],'quorum':{'conditions':[{'atLeast':5}],'checked':'on-request','secondMeeting':'free'}"));
    String vote = "{'id':'a','present':4,'for':1,'against':1,'abstain':0,";
    assertThat(votes(rule.toString(), vote + "'expected':'TIED'}", vote + "'casting':'for','expected':'ADOPTED'}",
        vote + "'casting':'against','expected':'REJECTED'}", vote + "'casting':'for','chairVoted':true,'expected':'REJECTED'}",
        vote + "'quorumRequested':true,'expected':'NO_QUORUM'}", vote + "'quorumRequested':true,'meeting':2,'expected':'TIED'}",
        "{'id':'b','for':1,'against':1,'abstain':3,'expected':'DEFERRED'}", "{'id':'b','for':1,'against':1,'abstain':3,'vote':2,'expected':'TIED'}")
        .lines()).containsExactly("8 votes, 8 agree, 0 differ");
    assertThat(votes("config/rules/consensus-sans-vote.json", "{'objections':0,'expected':'ADOPTED'}", "{'objections':1,'expected':'DROPPED'}")
        .lines()).containsExactly("2 votes, 2 agree, 0 differ");
  }

  @Test
  void everyFieldOfAVoteIsRead() {
    VoteLine vote = VoteLine.parse(("{'id':'i','rule':'r','seats':90,'inOffice':80,'present':70,'represented':1,'for':30,'against':20,'abstain':5,"
        + "'blank':3,'void':2,'required':26,'expected':'ADOPTED','delegations':[{'code':'X','name':'Xanadu','weight':4,'seats':9,'inOffice':8,"
        + "'present':7,'represented':6,'for':5,'against':4,'abstain':3,'blank':2,'void':1},{}]}").replace('\'', '"'));
    assertThat(vote.id()).isEqualTo("i");
    assertThat(vote.rule()).isEqualTo("r");
    assertThat(vote.required()).isEqualTo(26);
    assertThat(vote.expected()).isEqualTo("ADOPTED");
    Tally t = vote.tally();
    assertThat(List.of(t.seats(), t.inOffice(), t.present(), t.represented(), t.pour(), t.contre(), t.abstention(), t.blanc(), t.nul()))
        .isEqualTo(List.of(90, 80, 70, 1, 30, 20, 5, 3, 2));
    assertThat(t.delegations().get(0)).isEqualTo(new Tally.Delegation("X", "Xanadu", 4, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    assertThat(t.delegations().get(1)).isEqualTo(new Tally.Delegation("?", "?", -1, -1, -1, -1, 0, -1, -1, -1, -1, 0));
    assertThat(t.circumstances().recorded()).isTrue();
  }

  @Test
  void linesThatAreNoVoteAreDifferences() throws IOException {
    Run run = votes(EXPRESSED, "[]", "{", "{'for':-1}", "{'for':1.5}", "{'for':2147483648}", "{'id':7}", "{'id':''}", "{'delegations':{}}",
        "{'delegations':[1]}", "{'id':'x','for':1,'against':0}");
    assertThat(run.lines()).hasSize(11).last().isEqualTo("10 votes, 0 agree, 10 differ");
    assertThat(run.lines().get(0)).isEqualTo("vote n° 1 : ligne refusée : un objet est attendu");
    assertThat(run.lines().get(1)).startsWith("vote n° 2 : ligne refusée : JSON illisible, ligne 1");
    assertThat(run.lines().get(2)).isEqualTo(
        "vote n° 3 : ligne refusée : for : un nombre entier de 0 à 2147483647 est attendu, non « -1 »");
    assertThat(run.lines().get(9)).isEqualTo("x : le résultat officiel (expected) manque");
  }

  @Test
  void namesWhatIsMissingOnTheCommandLine() {
    assertThat(run()).isEqualTo(new Run(2, List.of("aucun fichier de votes", usage())));
    assertThat(run("votes.ndjson").lines().get(0)).isEqualTo("aucune règle");
    assertThat(run("--rule").lines().get(0)).isEqualTo("argument inattendu : --rule");
    assertThat(run("a", "b").lines().get(0)).isEqualTo("argument inattendu : b");
    assertThat(run("--rule", "none.json", "a")).isEqualTo(new Run(2, List.of("fichier introuvable : none.json")));
    assertThat(run("--rule", EXPRESSED, "none.ndjson")).isEqualTo(new Run(2, List.of("fichier introuvable : none.ndjson")));
    assertThat(run("--rule", "pom.xml", "a").lines()).hasSize(2).first().isEqualTo("pom.xml : règle refusée");
    assertThat(run("--rule", "x=" + EXPRESSED, "src/test/resources/votes/sitting-an.ndjson").lines().get(0))
        .isEqualTo("VTANR5L15V2486 : aucune règle pour « expressed », ajoutez --rule expressed=FICHIER");
  }

  private static String usage() {
    return "usage: java -cp target/classes liptako.rules.Replay --rule FILE [--rule NAME=FILE ...] VOTES.ndjson";
  }

  @Test
  void linesOfAnyLengthAreReadWhole() throws IOException {
    Path file = folder.resolve("long");
    String longLine = "é".repeat(200_000);
    Files.writeString(file, "a\n" + longLine + "\r\n\nb");
    try (Lines lines = new Lines(Files.newInputStream(file))) {
      assertThat(Arrays.asList(lines.next(), lines.next(), lines.next(), lines.next(), lines.next(), lines.next()))
          .isEqualTo(Arrays.asList("a", longLine, "", "b", null, null));
    }
    Files.write(file, new byte[Lines.LINE_BYTES_MAX + 1]);
    try (Lines lines = new Lines(Files.newInputStream(file))) {
      org.assertj.core.api.Assertions.assertThatThrownBy(lines::next).isInstanceOf(IOException.class);
    }
  }
}
