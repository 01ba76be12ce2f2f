package liptako.proxy;

/** Why a deputy delegates the vote; the grounds that the rules of the region's assemblies admit. */
public enum Motive {
  ILLNESS("Maladie ou accident"), MISSION("Mission officielle"), FAMILY("Événement familial grave"), NATIONAL_SESSION("Session de l’organe national"), OTHER("Autre force majeure");

  private final String word;

  Motive(String word) {
    this.word = word;
  }

  /** The French words shown to people. */
  public String word() {
    return word;
  }
}
