package liptako.web.settings;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import liptako.rules.MissingFigureException;
import liptako.rules.Progress;
import liptako.rules.Rule;
import liptako.rules.Tally;
import liptako.rules.Verdict;
import liptako.web.look.Say;

/** Invented figures by delegation, on which a rule is tried. Pure but for the sentences of its faults. */
public class Trial implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST = 1_000_000;

  /** A delegation's figures. */
  public static class Row implements Serializable {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String name;
    private final int[] figures = new int[6];

    Row(String code, String name, int seats) {
      this.code = code;
      this.name = name;
      for (int i = 0; i < 3; i++) {
        figures[i] = seats;
      }
      figures[3] = seats / 2 + 1;
      figures[4] = seats / 5;
      figures[5] = seats / 10;
    }

    Tally.Delegation delegation() {
      return Tally.Delegation.of(code, name, figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
    }

    /** What does not fit together, or null. */
    String fault() {
      for (int figure : figures) {
        if (figure < 0 || figure > MOST) {
          return Say.text("try.fault.range", name);
        }
      }
      if (figures[1] > figures[0]) {
        return Say.text("try.fault.office", name);
      }
      if (figures[2] > figures[1]) {
        return Say.text("try.fault.present", name);
      }
      return (long) figures[3] + figures[4] + figures[5] > figures[2] ? Say.text("try.fault.votes", name) : null;
    }

    public String getCode() {
      return code;
    }

    public String getName() {
      return name;
    }

    public int getSeats() {
      return figures[0];
    }

    public void setSeats(int value) {
      figures[0] = value;
    }

    public int getInOffice() {
      return figures[1];
    }

    public void setInOffice(int value) {
      figures[1] = value;
    }

    public int getPresent() {
      return figures[2];
    }

    public void setPresent(int value) {
      figures[2] = value;
    }

    public int getPour() {
      return figures[3];
    }

    public void setPour(int value) {
      figures[3] = value;
    }

    public int getContre() {
      return figures[4];
    }

    public void setContre(int value) {
      figures[4] = value;
    }

    public int getAbstention() {
      return figures[5];
    }

    public void setAbstention(int value) {
      figures[5] = value;
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private int meeting = 1;
  private int vote = 1;
  private int objections;
  private boolean quorumRequested;
  private Tally.Casting casting = Tally.Casting.NONE;
  private transient Verdict verdict;
  private transient Progress progress;
  private String fault;

  void add(String code, String name, int seats) {
    rows.add(new Row(code, name, seats));
  }

  /** Judges the figures as they are. */
  void judge(Rule rule) {
    verdict = null;
    progress = null;
    fault = rows.stream().map(Row::fault).filter(f -> f != null).findFirst().orElse(null);
    if (rule.election()) {
      fault = Say.text("try.election");
    }
    if (fault != null) {
      return;
    }
    Tally tally = Tally.of(rows.stream().map(Row::delegation).toList()).withMeeting(meeting).withVote(vote).withCasting(casting);
    if (quorumRequested) {
      tally = tally.withQuorumRequested();
    }
    if (rule.consensus()) {
      tally = tally.withObjections(objections);
    }
    try {
      verdict = rule.decide(tally);
      progress = rule.progress(tally);
    } catch (MissingFigureException e) {
      fault = e.getMessage();
    }
  }

  public List<Row> getRows() {
    return rows;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public Progress getProgress() {
    return progress;
  }

  /** Why there is no verdict, or null. */
  public String getFault() {
    return fault;
  }

  public int getMeeting() {
    return meeting;
  }

  public void setMeeting(int meeting) {
    this.meeting = meeting;
  }

  public int getVote() {
    return vote;
  }

  public void setVote(int vote) {
    this.vote = vote;
  }

  public int getObjections() {
    return objections;
  }

  public void setObjections(int objections) {
    this.objections = Math.max(0, objections);
  }

  public boolean isQuorumRequested() {
    return quorumRequested;
  }

  public void setQuorumRequested(boolean quorumRequested) {
    this.quorumRequested = quorumRequested;
  }

  public Tally.Casting getCasting() {
    return casting;
  }

  public void setCasting(Tally.Casting casting) {
    this.casting = casting;
  }
}
