package liptako.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * The figures of one vote. {@link #UNKNOWN} stands for a figure that is not known, which is not zero.
 *
 * @param seats statutory seats
 * @param inOffice members in office when the vote opened
 * @param present members present
 * @param represented absent members who vote through a proxy (délégation de vote), not in {@code present}
 * @param pour ballots for
 * @param contre ballots against
 * @param abstention ballots of abstention
 * @param blanc blank papers
 * @param nul void papers
 * @param delegations figures by delegation, empty where votes are only counted in all; members outside every delegation
 *     are only in the totals
 * @param circumstances what else the rule may ask about
 */
public record Tally(int seats, int inOffice, int present, int represented, int pour, int contre, int abstention, int blanc,
    int nul, List<Delegation> delegations, Circumstances circumstances) {

  /** Stands for a figure that is not known. */
  public static final int UNKNOWN = -1;
  /** The largest confederation in sight has 30 members; popular votes by canton or county stay far below this. */
  public static final int DELEGATIONS_MAX = 4_096;

  /**
   * The figures of one delegation; each as in the tally.
   *
   * @param code stable code (« BF »)
   * @param name French name with its article as used after « de la délégation », shown in explanations (« Burkina Faso »)
   * @param weight voices of the delegation where delegations weigh, {@link #UNKNOWN} where they do not
   */
  public record Delegation(String code, String name, int weight, int seats, int inOffice, int present, int represented,
      int pour, int contre, int abstention, int blanc, int nul) {
    public Delegation {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(name, "name");
      if (code.isBlank() || name.isBlank()) {
        throw new IllegalArgumentException("delegation « " + code + " », name « " + name + " » (valid: neither blank)");
      }
      range("delegation ", code, "weight", weight);
      ranges("delegation ", code, seats, inOffice, present, represented, pour, contre, abstention, blanc, nul);
    }

    /** A delegation without weight, proxies or papers. */
    public static Delegation of(String code, String name, int seats, int inOffice, int present, int pour, int contre,
        int abstention) {
      return new Delegation(code, name, UNKNOWN, seats, inOffice, present, 0, pour, contre, abstention, 0, 0);
    }

    public Delegation withWeight(int value) {
      return new Delegation(code, name, value, seats, inOffice, present, represented, pour, contre, abstention, blanc, nul);
    }

    public Delegation withVotes(int pour, int contre, int abstention, int blanc, int nul) {
      return new Delegation(code, name, weight, seats, inOffice, present, represented, pour, contre, abstention, blanc, nul);
    }

    public Delegation withPresent(int value) {
      return new Delegation(code, name, weight, seats, inOffice, value, represented, pour, contre, abstention, blanc, nul);
    }

    public Delegation withRepresented(int value) {
      return new Delegation(code, name, weight, seats, inOffice, present, value, pour, contre, abstention, blanc, nul);
    }
  }

  /** The chair's casting vote. */
  public enum Casting { NONE, POUR, CONTRE }

  /**
   * What a rule may ask beyond numbers; {@link #ORDINARY} unless something happened.
   *
   * @param casting the chair's casting vote on a tie, {@code NONE} until given
   * @param chairVoted whether the chair has already voted with the others
   * @param quorumRequested whether the count of the quorum was asked for
   * @param meeting 1 for the first meeting on this item, 2 after a meeting without quorum
   * @param vote 1 for the first vote, 2 for the second (after conciliation, or the second deliberation after a tie)
   * @param objections objections to the consensus, or {@link #UNKNOWN} where none was sought
   * @param recorded true for figures copied from an official record, whose own inconsistencies (more votes than seats)
   *     are kept as they are; false for figures counted here, where they are refused
   */
  public record Circumstances(Casting casting, boolean chairVoted, boolean quorumRequested, int meeting, int vote,
      int objections, boolean recorded) {
    public static final Circumstances ORDINARY = new Circumstances(Casting.NONE, false, false, 1, 1, UNKNOWN, false);

    public Circumstances {
      Objects.requireNonNull(casting, "casting");
      if (meeting < 1) {
        throw new IllegalArgumentException("meeting " + meeting + " (valid: 1 or more)");
      }
      if (vote < 1) {
        throw new IllegalArgumentException("vote " + vote + " (valid: 1 or more)");
      }
      range("", "", "objections", objections);
    }
  }

  public Tally {
    delegations = List.copyOf(delegations);
    Objects.requireNonNull(circumstances, "circumstances");
    ranges("", "", seats, inOffice, present, represented, pour, contre, abstention, blanc, nul);
    if (delegations.size() > DELEGATIONS_MAX) {
      throw new IllegalArgumentException("delegations " + delegations.size() + " (valid: 0 to " + DELEGATIONS_MAX + ")");
    }
    if (!circumstances.recorded()) {
      TallyCheck.consistent(seats, inOffice, present, represented, pour, contre, abstention, blanc, nul, delegations);
    }
  }

  /** An assembly counted as one, without papers or proxies. */
  public static Tally of(int seats, int inOffice, int present, int pour, int contre, int abstention) {
    return new Tally(seats, inOffice, present, 0, pour, contre, abstention, 0, 0, List.of(), Circumstances.ORDINARY);
  }

  /** Votes alone: everything else is unknown. */
  public static Tally ofVotes(int pour, int contre, int abstention) {
    return new Tally(UNKNOWN, UNKNOWN, UNKNOWN, 0, pour, contre, abstention, 0, 0, List.of(), Circumstances.ORDINARY);
  }

  /** The totals of these delegations; a figure unknown in one is unknown in the total. */
  public static Tally of(List<Delegation> delegations) {
    return new Tally(sum(delegations, Delegation::seats), sum(delegations, Delegation::inOffice),
        sum(delegations, Delegation::present), sum(delegations, Delegation::represented),
        sum(delegations, Delegation::pour), sum(delegations, Delegation::contre), sum(delegations, Delegation::abstention),
        sum(delegations, Delegation::blanc), sum(delegations, Delegation::nul), delegations, Circumstances.ORDINARY);
  }

  private static int sum(List<Delegation> delegations, ToIntFunction<Delegation> figure) {
    int sum = 0;
    for (Delegation delegation : delegations) {
      int value = figure.applyAsInt(delegation);
      if (value == UNKNOWN) {
        return UNKNOWN;
      }
      sum = Math.addExact(sum, value);
    }
    return sum;
  }

  /** Ballots cast of every kind, or {@link #UNKNOWN}. */
  public int cast() {
    return pour < 0 || contre < 0 || abstention < 0 || blanc < 0 || nul < 0 ? UNKNOWN
        : Math.addExact(Math.addExact(pour, contre), Math.addExact(abstention, Math.addExact(blanc, nul)));
  }

  /** Votes for and against, or {@link #UNKNOWN}. */
  public int expressed() {
    return pour < 0 || contre < 0 ? UNKNOWN : Math.addExact(pour, contre);
  }

  public Tally withVotes(int pour, int contre, int abstention, int blanc, int nul) {
    return new Tally(seats, inOffice, present, represented, pour, contre, abstention, blanc, nul, delegations, circumstances);
  }

  public Tally withHouse(int seats, int inOffice, int present) {
    return new Tally(seats, inOffice, present, represented, pour, contre, abstention, blanc, nul, delegations, circumstances);
  }

  public Tally withRepresented(int value) {
    return new Tally(seats, inOffice, present, value, pour, contre, abstention, blanc, nul, delegations, circumstances);
  }

  public Tally withDelegations(List<Delegation> value) {
    return new Tally(seats, inOffice, present, represented, pour, contre, abstention, blanc, nul, new ArrayList<>(value),
        circumstances);
  }

  public Tally with(Circumstances value) {
    return new Tally(seats, inOffice, present, represented, pour, contre, abstention, blanc, nul, delegations, value);
  }

  /** The chair's casting vote was given. */
  public Tally withCasting(Casting casting) {
    Circumstances c = circumstances;
    return with(new Circumstances(casting, c.chairVoted, c.quorumRequested, c.meeting, c.vote, c.objections, c.recorded));
  }

  public Tally withChairVoted(boolean chairVoted) {
    Circumstances c = circumstances;
    return with(new Circumstances(c.casting, chairVoted, c.quorumRequested, c.meeting, c.vote, c.objections, c.recorded));
  }

  public Tally withQuorumRequested() {
    Circumstances c = circumstances;
    return with(new Circumstances(c.casting, c.chairVoted, true, c.meeting, c.vote, c.objections, c.recorded));
  }

  /** The second meeting on the same item, or a later one. */
  public Tally withMeeting(int meeting) {
    Circumstances c = circumstances;
    return with(new Circumstances(c.casting, c.chairVoted, c.quorumRequested, meeting, c.vote, c.objections, c.recorded));
  }

  /** The second vote: after conciliation or a second deliberation. */
  public Tally withVote(int vote) {
    Circumstances c = circumstances;
    return with(new Circumstances(c.casting, c.chairVoted, c.quorumRequested, c.meeting, vote, c.objections, c.recorded));
  }

  public Tally withObjections(int objections) {
    Circumstances c = circumstances;
    return with(new Circumstances(c.casting, c.chairVoted, c.quorumRequested, c.meeting, c.vote, objections, c.recorded));
  }

  private static void ranges(String of, String code, int seats, int inOffice, int present, int represented, int pour,
      int contre, int abstention, int blanc, int nul) {
    range(of, code, "seats", seats);
    range(of, code, "inOffice", inOffice);
    range(of, code, "present", present);
    range(of, code, "represented", represented);
    range(of, code, "pour", pour);
    range(of, code, "contre", contre);
    range(of, code, "abstention", abstention);
    range(of, code, "blanc", blanc);
    range(of, code, "nul", nul);
  }

  private static void range(String of, String code, String field, int value) {
    if (value < UNKNOWN) {
      throw new IllegalArgumentException(of + code + (code.isEmpty() ? "" : ": ") + field + " " + value + " (valid: 0 to "
          + Integer.MAX_VALUE + ", or -1 for unknown)");
    }
  }
}
