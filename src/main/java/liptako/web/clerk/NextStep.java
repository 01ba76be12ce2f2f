package liptako.web.clerk;

import liptako.agenda.AgendaItem;
import liptako.assembly.Sitting;
import liptako.motion.Motion;
import liptako.voting.Scrutin;
import liptako.web.desk.SittingDesk;
import liptako.web.desk.Words;
import liptako.web.look.Terms;

/** What the dark band proposes: one step, in words, with what its key does. Pure: it only reads what the desk shows. */
public record NextStep(Act act, String title, String detail, String button) {
  /** What the key does; WAIT when the step is somebody else's. */
  public enum Act { WAIT, PREPARE, ROLL_CALL, CALL, GIVE_FLOOR, END_SPEECH, PLEAD, CONFIRM_OVERRIDE, CONFIRM_PUBLICATION, COUNT, MINUTES }

  /** @param motion the motion of procedure that is dealt with, or null; it goes before the debate it interrupted */
  static NextStep of(SittingDesk desk, Motion motion) {
    Sitting sitting = desk.getSitting();
    if (sitting == null) {
      return step(Act.PREPARE, "none");
    }
    switch (sitting.getStatus()) {
      case PLANNED: return desk.getPresence().present() == 0 ? step(Act.ROLL_CALL, "rollCall") : step(Act.ROLL_CALL, "opening", desk.getPresence().present(), desk.getPresence().inOffice());
      case SUSPENDED: return step(Act.WAIT, "suspended");
      case CLOSED: return desk.getToConfirm() == null ? step(Act.MINUTES, "closed") : step(Act.CONFIRM_PUBLICATION, "publication");
      default: return desk.getPending() != null ? scrutin(desk) : motion != null ? motion(desk, motion) : debate(desk);
    }
  }

  private static NextStep scrutin(SittingDesk desk) {
    Scrutin scrutin = desk.getPending().scrutin();
    switch (scrutin.getStatus()) {
      case OPEN: return scrutin.getWay().counted() ? step(Act.COUNT, "count", scrutin.getNumber(), Terms.say(scrutin.getWay())) : step(Act.WAIT, "voting", scrutin.getNumber(), desk.getPending().voted(), desk.getElectors());
      case HELD: return step(Act.WAIT, "held", scrutin.getNumber());
      default:
        return scrutin.override() != null && scrutin.override().confirmedBy() == null ? step(Act.CONFIRM_OVERRIDE, "override", scrutin.getNumber())
            : step(Act.WAIT, "decided", scrutin.getNumber());
    }
  }

  private static NextStep motion(SittingDesk desk, Motion motion) {
    if (desk.getSpeaking() != null && (desk.getSpeaking().speech().getId().equals(motion.getPourId()) || desk.getSpeaking().speech().getId().equals(motion.getContreId()))) {
      return step(Act.END_SPEECH, "speech", desk.getSpeaking().deputy().name());
    }
    return motion.getPourId() == null || motion.getContreId() == null ? step(Act.PLEAD, "motion", motion.getTitle()) : step(Act.WAIT, "motionVote", motion.getTitle());
  }

  private static NextStep debate(SittingDesk desk) {
    if (desk.getToConfirm() != null && desk.getSpeaking() == null) {
      return step(Act.CONFIRM_PUBLICATION, "publication");
    }
    if (!desk.getWaiting().isEmpty() && desk.getItem() != null) {
      return step(Act.GIVE_FLOOR, "floor", desk.getWaiting().get(0).deputy().name(), desk.getWaiting().get(0).deputy().stateName(), Terms.say(desk.getWaiting().get(0).speech().getKind()));
    }
    if (desk.getSpeaking() != null) {
      return step(Act.END_SPEECH, "speech", desk.getSpeaking().deputy().name());
    }
    AgendaItem next = desk.getNext();
    return next == null ? step(Act.WAIT, "exhausted") : step(Act.CALL, "call", next.getPosition(), next.getTitle());
  }

  private static NextStep step(Act act, String key, Object... facts) {
    return new NextStep(act, Words.say("step." + key, facts), Words.say("step." + key + ".detail", facts), act == Act.WAIT ? null : Words.say("step." + key + ".do", facts));
  }
}
