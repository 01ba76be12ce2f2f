package liptako.rules;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import liptako.json.Json;
import liptako.json.JsonException;

/**
 * A decision rule read from data: the door of this room.
 *
 * <p>Immutable. {@link #json()} is what an act freezes; {@code parse(json())} gives an equal rule, so what is shown,
 * signed and computed is one thing.
 */
public final class Rule {
  private final RuleData data;
  private final String json;
  private final String sentence;

  private Rule(RuleData data, String json) {
    this.data = data;
    this.json = json;
    this.sentence = RuleSentence.of(data);
  }

  /**
   * Reads a rule file (format: {@code docs/rules.md}).
   *
   * @throws RuleException naming every fault with its place and remedy
   */
  public static Rule parse(String json) {
    Objects.requireNonNull(json, "json");
    try {
      Object document = Json.parse(json, RuleReader.LENGTH_MAX);
      RuleData data = RuleReader.read(document);
      return new Rule(data, Json.write(document));
    } catch (JsonException e) {
      throw new RuleException(List.of(new Problem("", "JSON illisible, " + e.getMessage(), "corrigez à cet endroit")));
    }
  }

  /** Machine name, for instance {@code double-majorite}. */
  public String name() {
    return data.name();
  }

  /** French title. */
  public String title() {
    return data.title();
  }

  /** Whether the file is flagged « exemple ». */
  public boolean sample() {
    return data.sample();
  }

  /** Canonical JSON: what is frozen in the opening act. */
  public String json() {
    return json;
  }

  /** The rule in French, generated from the data. */
  public String sentence() {
    return sentence;
  }

  /** Whether ballots are secret. */
  public boolean secret() {
    return data.secret();
  }

  /** Whether a ballot may be changed while the vote is open. */
  public boolean revotable() {
    return data.revotable();
  }

  /** Who votes. */
  public Electorate electorate() {
    return data.electorate();
  }

  /** Delegations of vote. */
  public Proxies proxies() {
    return data.proxies();
  }

  /** Whether this rule elects persons by name ({@link #elect}) and not by {@link #decide}. */
  public boolean election() {
    return data.election() != null;
  }

  /** Whether adoption is first sought by consensus, so that {@link #decide} needs the number of objections. */
  public boolean consensus() {
    return data.consensus() != null;
  }

  /** How long an objection to the consensus may be raised, in minutes; 0 where it must be at once or none is sought. */
  public int objectionMinutes() {
    return data.consensus() == null ? 0 : data.consensus().minutes();
  }

  /** Whether the quorum is only counted when somebody asks for it. */
  public boolean quorumOnRequest() {
    return data.quorum().onRequest();
  }

  /** What follows a lack of quorum, in French; empty where the rule has no quorum. */
  public String withoutQuorum() {
    return data.quorum().conditions().isEmpty() ? "" : French.typeset(French.capital(data.quorum().consequence()) + ".");
  }

  /** How long the sitting is suspended when the quorum lacks, in minutes, 0 where the rule names no length; empty where something else follows. */
  public OptionalInt suspensionWithoutQuorum() {
    return data.quorum().conditions().isEmpty() || data.quorum().failing() != QuorumRule.Failing.SUSPENDED ? OptionalInt.empty() : OptionalInt.of(data.quorum().minutes());
  }

  /** The result in French as this rule calls it. */
  public String word(Verdict.Outcome outcome) {
    return data.word(outcome);
  }

  /**
   * The verdict on these figures.
   *
   * @throws MissingFigureException when the rule needs a figure the tally does not know
   * @throws IllegalStateException when this is an election by name
   */
  public Verdict decide(Tally tally) {
    return new Decision(ballots(), House.of(tally), tally.circumstances(), true).verdict();
  }

  /** The same outcome and numbers without words, for judging many votes. */
  Verdict brief(Tally tally) {
    return new Decision(ballots(), House.of(tally), tally.circumstances(), false).verdict();
  }

  /** Whether the votes of each delegation decide, and not the total alone; a quorum by delegation asks for presence only. */
  public boolean countsDelegations() {
    return data.election() == null && (java.util.stream.Stream.of(data.adoption(), data.secondVote()).flatMap(java.util.List::stream).anyMatch(r -> r.condition().countsDelegations())
        || java.util.stream.Stream.of(data.rejection(), data.deferral()).flatMap(java.util.List::stream).anyMatch(Condition::countsDelegations));
  }

  /** Whether somebody may come forward in this round of an election who did not stand in the one before; false where this elects nobody. */
  public boolean newcomers(int round) {
    ElectionRule.Ballot ballot = data.election() == null ? null : data.election().round(round);
    return ballot != null && ballot.newcomers();
  }

  /**
   * Where an open vote stands: who is present and has not voted may still vote either way.
   *
   * @throws MissingFigureException as {@link #decide}
   */
  public Progress progress(Tally tally) {
    return new Progression(ballots(), House.of(tally), tally.circumstances()).progress();
  }

  /**
   * The verdict on one round of an election.
   *
   * @throws MissingFigureException when the rule needs a figure the round does not know
   * @throws IllegalStateException when this rule does not elect persons by name
   */
  public ElectionVerdict elect(Round round) {
    if (data.election() == null) {
      throw new IllegalStateException(French.typeset("la règle « " + name() + " » ne désigne pas de personne"));
    }
    return new ElectionCount(data.election(), round).verdict();
  }

  private RuleData ballots() {
    if (data.election() != null) {
      throw new IllegalStateException(French.typeset("la règle « " + name() + " » désigne des personnes, tour par tour"));
    }
    return data;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rule rule && json.equals(rule.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return "Rule[" + name() + "]";
  }
}
