package liptako.attendance;

import java.util.List;
import liptako.accreditation.Deputy;

/** Presence in a sitting at an instant: every deputy in office, and the figures by delegation. */
public record Presence(List<Member> members, List<DelegationFigures> delegations) {
  public record Member(Deputy deputy, boolean present) {}

  /** Seats, members in office and members present of one delegation. */
  public record DelegationFigures(String code, String name, int seats, int inOffice, int present) {}

  /** The house of a rule that does not let substitutes vote: without those who are seated. */
  public Presence withoutSubstitutes() {
    List<Member> own = members.stream().filter(m -> !m.deputy.substitute()).toList();
    return new Presence(own, delegations.stream().map(d -> {
      List<Member> of = own.stream().filter(m -> m.deputy.stateCode().equals(d.code)).toList();
      return new DelegationFigures(d.code, d.name, d.seats, of.size(), (int) of.stream().filter(Member::present).count());
    }).toList());
  }

  public int seats() {
    return delegations.stream().mapToInt(DelegationFigures::seats).sum();
  }

  public int inOffice() {
    return delegations.stream().mapToInt(DelegationFigures::inOffice).sum();
  }

  public int present() {
    return delegations.stream().mapToInt(DelegationFigures::present).sum();
  }
}
